import { solve, type Challenge } from '#app/vault/solve-challenge'

/** Works out the small puzzle of a start form after the page is there; sending never waits for it. */
export function solvePuzzle(form: HTMLFormElement) {
  const field = form.querySelector<HTMLInputElement>('[name=solution]')
  const puzzle = form.dataset.challenge
  if (!field || !puzzle || !isSecureContext) return
  setTimeout(() => {
    void solve(JSON.parse(puzzle) as Challenge).then((solution = '') => (field.value = solution))
  }, 500)
}
