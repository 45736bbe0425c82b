import { expect, test } from 'vitest'

import { fillForm } from './fill-form'
import { readPage, textOf } from './page-forms'

const html = `<!doctype html><title>x</title><script>if (1 < 2) "<form id='no'>"</script>
<button name="go" form="a">Enter</button>
<form id="a" method="post" action="/x?a=1&amp;b=2" data-journey="">
  <input type="hidden" name="kept" value="&quot;&#x27;&lt;é"/>
  <input id="leave_empty" name="leave_empty"/>
  <fieldset><input type="radio" name="r" value="1"/><input type="radio" name="r" value="2" checked=""/></fieldset>
  <div data-question="m" data-when="{&quot;op&quot;:1}" hidden=""><p>
    <input type="checkbox" name="m" value="x"/><input type="checkbox" name="m" value="prefer_not"/>
    <input type="text" name="m" value=""/></p></div>
  <div data-question="t"><textarea name="t">
first &amp; last</textarea></div>
  <select name="s"><option value="">Choose</option><optgroup label="g"><option value="KE">Kenya</option></optgroup></select>
  <button name="go">On</button><button name="lang" value="fr">Français</button>
</form><form method="get"><input name="kept" value="elsewhere"/></form><a href="/b?c&amp;d">there</a>`

function sent(values: Record<string, string[]>, button = 'go') {
  const [form] = readPage(html).forms
  if (!form) throw new Error('no form')
  return [...fillForm(form, values, { name: button })]
}

test('a form that nobody touched sends what stood in it, and the button', () => {
  expect(sent({})).toEqual([
    ...[
      ['kept', `"'<é`],
      ['leave_empty', ''],
      ['r', '2'],
      ['m', ''],
      ['t', 'first & last'],
    ],
    ...[
      ['s', ''],
      ['go', ''],
    ],
  ])
})

test('what is filled in takes the place of what stood there', () => {
  const values = { r: ['1'], m: ['x', 'typed'], t: ['one\ntwo'], s: ['KE'] }

  expect(sent(values, 'lang')).toEqual([
    ...[
      ['kept', `"'<é`],
      ['leave_empty', ''],
      ['r', '1'],
      ['m', 'x'],
      ['m', 'typed'],
    ],
    ...[
      ['t', 'one\r\ntwo'],
      ['s', 'KE'],
      ['lang', 'fr'],
    ],
  ])
})

test('a value, a field or a button that the page does not have is an error', () => {
  expect(() => sent({ r: ['3'] })).toThrow('no place')
  expect(() => sent({ s: ['FR'] })).toThrow('no place')
  expect(() => sent({ unknown: ['1'] })).toThrow('no place')
  expect(() => sent({}, 'back')).toThrow('no button')
})

test('a page tells its forms, its questions with what hides them, and its links', () => {
  const { forms, questions, links } = readPage(html)

  expect(forms.map(({ id, action, journey }) => [id, action, journey])).toEqual([
    ['a', '/x?a=1&b=2', true],
    ['form-1', '', false],
  ])
  expect(questions).toEqual([
    { id: 'm', depends: true, hidden: true },
    { id: 't', depends: false, hidden: false },
  ])
  expect(links).toEqual(['/b?c&d'])
  expect(textOf('<p>One &amp;<b>two</b></p>')).toBe('One & two')
})
