import { ApproachDesk, type DeskOrder } from './approach-desk';

const desk = new ApproachDesk();

self.onmessage = ({ data }: MessageEvent<{ id: number; order: DeskOrder }>) => {
	try {
		self.postMessage({ id: data.id, answer: desk.answer(data.order) });
	} catch (error) {
		self.postMessage({ id: data.id, error: error instanceof Error ? error.message : String(error) });
	}
};
