declare global {
	namespace App {}

	/** When the app was built, ISO 8601. */
	const __BUILT_AT__: string;
}

export {};
