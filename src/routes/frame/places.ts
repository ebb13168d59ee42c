import { resolve } from '$app/paths';
import { m } from '$lib/i18n';

/** A page that the header leads to. */
export interface Place {
	href: string;
	label: string;
}

/** The pages of the header, in their order. */
export const places = (): Place[] => [
	{ href: resolve('/explore'), label: m.nav_explore() },
	{ href: resolve('/approach'), label: m.nav_approach() },
	{ href: resolve('/present'), label: m.nav_present() },
	{ href: resolve('/data'), label: m.nav_data() },
	{ href: resolve('/method'), label: m.nav_method() }
];

/** Whether a page, or one below it, is on show. */
export const isHere = (href: string, pathname: string): boolean =>
	pathname === href || pathname.startsWith(`${href}/`);
