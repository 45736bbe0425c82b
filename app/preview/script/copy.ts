const shownFor = 3000

/** Shows the buttons that copy what stands beside them, and lets them say when they did. */
export function letCopy(page: Document) {
  for (const button of page.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    const { copy = '', copied = '' } = button.dataset
    const say = sayingFor(button, copied)
    button.hidden = false
    button.addEventListener('click', () => {
      void copyText(page, copy).then((isCopied) => {
        if (isCopied) say()
      })
    })
  }
}

/** What is copied is selected as well, for a browser that lets no page copy. */
async function copyText(page: Document, id: string): Promise<boolean> {
  const place = page.getElementById(id)
  if (!place) return false
  getSelection()?.selectAllChildren(place)
  try {
    await navigator.clipboard.writeText(place.textContent)
    return true
  } catch {
    return false
  }
}

/** However often it is pressed, the button reads in the end as it did before. */
function sayingFor(button: HTMLButtonElement, said: string): () => void {
  const before = [...button.childNodes]
  let wait: ReturnType<typeof setTimeout> | undefined
  return () => {
    clearTimeout(wait)
    button.replaceChildren(said)
    wait = setTimeout(() => button.replaceChildren(...before), shownFor)
  }
}
