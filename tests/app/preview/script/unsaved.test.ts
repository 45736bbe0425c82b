import { afterEach, expect, test, vi } from 'vitest'

import { warnOfUnsaved } from '#app/preview/script/unsaved'

afterEach(() => vi.unstubAllGlobals())

test('whoever typed and leaves is asked first, and whoever saves is not', () => {
  const { send, leave } = aDesk({ value: 'Une autre', defaultValue: 'Une enquête' })

  expect(leave()).toBe('asked')
  send('beside')
  expect(leave()).toBe('asked')
  send('saved')
  expect(leave()).toBe('left')
})

test('where nothing was changed nobody is asked', () => {
  expect(aDesk({ value: 'Une enquête', defaultValue: 'Une enquête' }).leave()).toBe('left')
})

/** As much of the desk and its window as the script touches. */
function aDesk(text: { value: string; defaultValue: string }) {
  const view = new EventTarget()
  const page = Object.assign(new EventTarget(), { querySelectorAll: () => [text] })
  vi.stubGlobal('addEventListener', view.addEventListener.bind(view))
  warnOfUnsaved(page as unknown as Document)
  const send = (what: 'saved' | 'beside') => {
    const submitter = { hasAttribute: () => what === 'beside' }
    page.dispatchEvent(Object.assign(new Event('submit'), { submitter }))
  }
  const leave = () => {
    const left = new Event('beforeunload', { cancelable: true })
    Object.defineProperty(left, 'returnValue', { writable: true })
    return view.dispatchEvent(left) ? 'left' : 'asked'
  }
  return { send, leave }
}
