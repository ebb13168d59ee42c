import { layout, type LayoutRequest } from '../layouts';

self.onmessage = ({ data }: MessageEvent<{ id: number; request: LayoutRequest }>) => {
	try {
		self.postMessage({ id: data.id, response: layout(data.request) });
	} catch (error) {
		self.postMessage({ id: data.id, error: error instanceof Error ? error.message : String(error) });
	}
};
