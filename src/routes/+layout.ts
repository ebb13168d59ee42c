// Every page is a shell that the browser fills: the data never leave the device, so there is nothing to render on a server.
export const ssr = false;
export const prerender = true;
export const trailingSlash = 'never';
