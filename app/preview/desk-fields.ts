/** What the translators’ desk sends along with its texts. */
export const deskFields = {
  /** The page is to be shown with what stands in the fields. */
  look: 'desk-look',
  /** The name of the field whose text is to be found on the page. */
  at: 'desk-at',
} as const

/** Stands before each line of the text that is to be found: without width, and a script takes it away. */
export const pointer = '\u2063'
