import { expect, test, vi } from 'vitest'

import { fill, makeAside, shellOf } from '#app/aside'

test('what was set aside comes back in its place, and each reader gets their own', () => {
  const [one, other] = [makeAside(), makeAside()]
  const page = `<p>${one.putText('mine')}</p><i>${one.put('<b>drawn</b>')}</i>`
  other.putText('yours')
  other.put('<b>also drawn</b>')

  expect(page).not.toContain('mine')
  expect(fill(shellOf(page), one)).toBe('<p>mine</p><i><b>drawn</b></i>')
  expect(fill(shellOf(page), other)).toBe('<p>yours</p><i><b>also drawn</b></i>')
})

test('pages on which as much was set aside are the same but for that', () => {
  const drawn = (words: string) => `<p title="${makeAside().putText(words)}">`

  expect(drawn('one')).toBe(drawn('other'))
})

test('plain words stay plain, in a text and in the value of a field', () => {
  const aside = makeAside()
  const page = `<input value="${aside.putText(`"><b>'&`)}">`

  expect(fill(shellOf(page), aside)).toBe('<input value="&#34;&#62;&#60;b&#62;&#39;&#38;">')
})

test('words that look like those for somebody else’s place are words', () => {
  const aside = makeAside()
  const [first] = [aside.putText('a secret')]
  const told = aside.putText(first.replace(/-0-$/, '-1-'))

  // Whoever had guessed the mark would read it as words, for what is filled in is not looked at again.
  expect(fill(shellOf(told), aside)).toBe(first.replace(/-0-$/, '-1-'))
})

test('the word for a place is another each time the server starts', async () => {
  const before = makeAside().put('mine')
  vi.resetModules()
  const started = await import('#app/aside')

  expect(started.makeAside().put('mine')).not.toBe(before)
})
