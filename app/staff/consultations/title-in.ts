import type { Survey } from '#surveys/definition/survey'

/** The title of a survey in the language of its reader, or in English where it has none. */
export function titleIn({ slug, texts }: Pick<Survey, 'slug' | 'texts'>, lang: string): string {
  const own = Object.entries(texts).find(([language]) => language === lang)?.[1].title
  return own ?? texts.en?.title ?? slug
}
