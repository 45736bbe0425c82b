/** Goes blank before it asks the network for anything, and leaves no step back to this page. */
export function armQuickExit(page: Document) {
  page.addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest('[data-quick-exit]')
    if (!(link instanceof HTMLAnchorElement)) return
    event.preventDefault()
    const { href } = link
    page.title = ''
    page.body.textContent = ''
    location.replace(href)
  })
}
