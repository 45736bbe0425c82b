/** Asks before a comment is lost that was typed and not sent; quick exit takes it off the page first. */
export function warnOfUnsent(page: Document) {
  let isSent = false
  page.addEventListener('submit', () => (isSent = true))
  // Whoever comes back to the page may write once more.
  addEventListener('pageshow', () => (isSent = false))
  addEventListener('beforeunload', (event) => {
    const texts = [...page.querySelectorAll<HTMLTextAreaElement>('[data-comment] textarea')]
    if (isSent || texts.every(({ value }) => value.trim() === '')) return
    event.preventDefault()
    // Browsers before 2024 ask only then.
    Object.assign(event, { returnValue: true })
  })
}
