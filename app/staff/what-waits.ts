import type { words } from '#app/i18n/words/en'

/** Something on the first page that waits for its reader. */
export interface Attention {
  /** A key of `attention.json`, below `what`: one sentence that says what waits. */
  code: Said<keyof (typeof words)['attention']['what']>
  /** What the sentence names: numbers, days, titles. */
  facts?: Record<string, string | number>
  /** Where it is done. */
  to: string
  /** Stands among what is to be done, or below it among what will come. */
  when: 'now' | 'soon'
}

/** The name that the forms of a sentence for one and for many share. */
type Said<Key> = Key extends `${infer Name}_${'one' | 'other'}` ? Name : Key
