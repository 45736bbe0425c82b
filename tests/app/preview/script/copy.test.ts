import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { letCopy } from '#app/preview/script/copy'

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('getSelection', () => null)
  vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.resolve() } })
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('a button pressed twice says so until three seconds after the second, and reads as before', async () => {
  const { button, press } = aPage('Copy')

  await press()
  await vi.advanceTimersByTimeAsync(2000)
  await press()
  await vi.advanceTimersByTimeAsync(2000)
  expect(button.childNodes).toEqual(['Copied'])
  await vi.advanceTimersByTimeAsync(2000)

  expect(button.childNodes).toEqual(['Copy'])
})

/** As much of a page as the script touches. */
function aPage(label: string) {
  const button = Object.assign(new EventTarget(), {
    ...{ hidden: true, dataset: { copy: 'link', copied: 'Copied' }, childNodes: [label] },
    replaceChildren: (...nodes: string[]) => (button.childNodes = nodes),
  })
  const page = {
    querySelectorAll: () => [button],
    getElementById: () => ({ textContent: 'https://example.org' }),
  }
  letCopy(page as unknown as Document)
  const press = async () => {
    button.dispatchEvent(new Event('click'))
    await vi.advanceTimersByTimeAsync(0)
  }
  return { button, press }
}
