import { direction } from '#surveys/definition/direction'

import type { Face } from '../emf/canvas'

/** What a language asks of a document: its name in Word, its fonts, where reading begins. */
export interface Letters {
  tag: string
  isRightToLeft: boolean
  /** In pictures. */
  face: Face
}

export function lettersOf(lang: string): Letters {
  const { charset = anyCharset, name = latin } = pictures[lang] ?? {}
  return {
    tag: tags[lang] ?? lang,
    isRightToLeft: direction(lang) === 'rtl',
    face: { name, charset },
  }
}

const tags: Record<string, string> = {
  ar: 'ar-SA',
  en: 'en-GB',
  es: 'es-ES',
  fr: 'fr-FR',
  ru: 'ru-RU',
  zh: 'zh-CN',
}

const latin = 'Arial'
const chinese = 'Microsoft YaHei'
const anyCharset = 1

const pictures: Record<string, Partial<Face>> = {
  ar: { charset: 178 },
  ru: { charset: 204 },
  zh: { charset: 134, name: chinese },
}

/** Everywhere: Latin and Cyrillic, Chinese, Arabic. Word takes for each letter the one that is meant for it. */
export const fonts = { ascii: latin, hAnsi: latin, eastAsia: chinese, cs: latin }

/** `w:lang`: what is proofread as what, and what a screen reader speaks. */
export function languageTags({ tag, isRightToLeft }: Letters) {
  return {
    value: tag,
    eastAsia: tag.startsWith('zh') ? tag : 'zh-CN',
    bidirectional: isRightToLeft ? tag : 'ar-SA',
  }
}
