declare global {
	// eslint-disable-next-line @typescript-eslint/no-empty-object-type
	namespace App {}
}

export {};
