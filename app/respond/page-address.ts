import { paths } from '#app/paths'
import type { Page, Survey } from '#surveys/definition/survey'

/**
 * A page is addressed by its place. Names of pages would tell those who share the device what is
 * asked, and which way somebody went.
 */
export function pageAddress(
  { pages }: Pick<Survey, 'pages'>,
  { lang, code, page }: { lang: string; code: string; page: string },
): string {
  return paths.page(lang, code, String(pages.findIndex(({ id }) => id === page) + 1))
}

/** The page that an address names, by its place or by its own name. */
export function pageAt({ pages }: Pick<Survey, 'pages'>, named = ''): Page | undefined {
  return /^[1-9]\d{0,2}$/.test(named)
    ? pages[Number(named) - 1]
    : pages.find(({ id }) => id === named)
}
