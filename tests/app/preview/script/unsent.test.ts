import { afterEach, expect, test, vi } from 'vitest'

import { warnOfUnsent } from '#app/preview/script/unsent'

afterEach(() => vi.unstubAllGlobals())

test('whoever sent a comment, came back and wrote another is asked before it is lost', () => {
  const { page, leave, comeBack } = aPage('Visit whom?')

  expect(leave()).toBe('asked')
  page.dispatchEvent(new Event('submit'))
  expect(leave()).toBe('left')
  comeBack()

  expect(leave()).toBe('asked')
})

test('where nothing is written nobody is asked', () => {
  expect(aPage(' ').leave()).toBe('left')
})

/** As much of a page and its window as the script touches. */
function aPage(value: string) {
  const view = new EventTarget()
  const page = Object.assign(new EventTarget(), { querySelectorAll: () => [{ value }] })
  vi.stubGlobal('addEventListener', view.addEventListener.bind(view))
  warnOfUnsent(page as unknown as Document)
  const leave = () => {
    const left = new Event('beforeunload', { cancelable: true })
    Object.defineProperty(left, 'returnValue', { writable: true })
    return view.dispatchEvent(left) ? 'left' : 'asked'
  }
  return { page, leave, comeBack: () => view.dispatchEvent(new Event('pageshow')) }
}
