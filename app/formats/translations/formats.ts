/** Apart from what makes them, so that pages can name them. */
export const translationFormats = ['json', 'xliff', 'po', 'xlsx'] as const

export type TranslationFormat = (typeof translationFormats)[number]
