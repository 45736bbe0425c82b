/** Asks before words are lost that a translator typed and did not save. */
export function warnOfUnsaved(page: Document) {
  let isSaved = false
  page.addEventListener('submit', ({ submitter }) => {
    isSaved = !submitter?.hasAttribute('formtarget')
  })
  addEventListener('pageshow', () => (isSaved = false))
  addEventListener('beforeunload', (event) => {
    const texts = [...page.querySelectorAll<HTMLTextAreaElement>('[data-desk] textarea')]
    if (isSaved || texts.every(({ value, defaultValue }) => value === defaultValue)) return
    event.preventDefault()
    // Browsers before 2024 ask only then.
    Object.assign(event, { returnValue: true })
  })
}
