import type { Page } from 'playwright-core';

type Watched = Window & { longTasks?: number[] };

/** Runs in the page: keeps note of tasks of the main thread of 50 ms and more, from now on. */
export function watchTasks(): void {
	const tasks: number[] = [];
	(window as Watched).longTasks = tasks;
	new PerformanceObserver((list) => {
		for (const { duration } of list.getEntries()) tasks.push(duration);
	}).observe({ type: 'longtask' });
}

/** The long tasks since they were watched, or forgotten, in milliseconds. */
export function longTasks(page: Page): Promise<number[]> {
	return page.evaluate(() => (window as Watched).longTasks ?? []);
}

export function forgetTasks(page: Page): Promise<void> {
	return page.evaluate(() => void (window as Watched).longTasks?.splice(0));
}
