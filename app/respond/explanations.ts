import { paths } from '#app/paths'

/** What the foot of a page leads to. */
export function explanations(lang: string, code: string) {
  return {
    privacy: paths.privacy(lang, code),
    leaving: paths.leaving(lang),
    accessibility: paths.accessibility(lang),
  }
}
