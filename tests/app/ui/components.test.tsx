import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

import { Checkboxes } from '#app/ui/checkboxes'
import { ErrorSummary } from '#app/ui/error-summary'
import { LanguageSwitch } from '#app/ui/language-switch'
import { shownPages } from '#app/ui/pagination'
import { QuickExit } from '#app/ui/quick-exit'
import { Radios } from '#app/ui/radios'
import { samples } from '#app/ui/samples/samples'
import { Select } from '#app/ui/select'
import { TextInput } from '#app/ui/text-input'
import { Textarea } from '#app/ui/textarea'

import { show } from './show'

const options = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
]
const everySample = samples.flatMap(({ parts }) => parts.map((Part) => ({ name: Part.name, Part })))
const whole = show(everySample.map(({ name, Part }) => <Part key={name} />))

test.each(everySample)('$name has no style attribute and no inline script', ({ Part }) => {
  expect(show(<Part />)).not.toMatch(/ style=|<script| on[a-z]+=|javascript:/)
})

test.each(everySample)('$name says nothing that is not in the word lists', ({ Part }) => {
  expect(show(<Part />)).not.toMatch(/>[a-z]+\.[a-zA-Z.]+</)
})

test('no id stands twice among all samples', () => {
  const ids = idsIn(whole)

  expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([])
})

test('whatever is pointed at is there', () => {
  const pointed = [
    ...whole.matchAll(/ (?:for|aria-describedby|aria-labelledby|data-counter)="([^"]+)"/g),
  ]
  const wanted = pointed.flatMap(([, ids = '']) => ids.split(' '))

  expect(wanted.length).toBeGreaterThan(40)
  expect(wanted.filter((id) => !idsIn(whole).includes(id))).toEqual([])
})

test('every part but the two frames is shown among the samples', () => {
  const sources = readdirSync('app/ui/samples').map((file) =>
    readFileSync(`app/ui/samples/${file}`, 'utf8'),
  )
  const parts = readdirSync('app/ui').filter((file) => file.endsWith('.tsx'))
  const inside = [
    'choice',
    'counter',
    'field',
    'field-group',
    'field-notes',
    'skip-link',
    'visually-hidden',
  ]
  const unseen = parts
    .map((file) => file.replace('.tsx', ''))
    .filter((part) => !sources.join('').includes(`'../${part}'`))

  expect(unseen.filter((part) => !inside.includes(part))).toEqual(['page-frame', 'staff-frame'])
})

test('a label belongs to its input', () => {
  const html = show(<TextInput name="reached" label="How many people?" />)

  expect(html).toMatch(
    /<label[^>]* for="reached">How many people\?<\/label>.*<input[^>]* id="reached"/,
  )
})

test('a hint is read before the error, and the counter last', () => {
  const html = show(
    <Textarea name="story" label="Your words" hint="No names" error="Too long" max={40} />,
  )

  expect(html).toContain('aria-describedby="story-hint story-error story-counter"')
})

test('a field that nothing speaks about points nowhere', () => {
  expect(show(<TextInput name="plain" label="Plain" />)).not.toMatch(
    /aria-describedby|aria-invalid/,
  )
})

test.each([
  [
    'an input',
    <TextInput key="1" name="a" label="A" error="Mend" />,
    /<input[^>]*aria-invalid="true"/,
  ],
  [
    'a textarea',
    <Textarea key="2" name="a" label="A" error="Mend" />,
    /<textarea[^>]*aria-invalid="true"/,
  ],
  [
    'a select',
    <Select key="3" name="a" label="A" error="Mend" options={options} />,
    /<select[^>]*aria-invalid="true"/,
  ],
  [
    'radios',
    <Radios key="4" name="a" label="A" error="Mend" options={options} />,
    /<fieldset[^>]*aria-invalid="true"/,
  ],
  [
    'checkboxes',
    <Checkboxes key="5" name="a" label="A" error="Mend" options={options} />,
    /<input[^>]*aria-invalid="true"/,
  ],
])('%s with an error is marked invalid, and the error is said in words', (_, part, invalid) => {
  expect(show(part)).toMatch(invalid)
  expect(show(part)).toContain('Please check: </span>Mend')
})

test('a group of options has its question as legend and its hint as description', () => {
  const html = show(<Radios name="led" label="Who leads?" hint="Think of all" options={options} />)

  expect(html).toMatch(
    /<fieldset[^>]* role="radiogroup" aria-describedby="led-hint"><legend[^>]*>Who leads\?/,
  )
})

test('an error leads to the first option of a group', () => {
  const group = show(<Radios name="led" label="Who leads?" error="Choose" options={options} />)
  const summary = show(<ErrorSummary problems={[{ field: 'led', text: 'Choose' }]} />)

  expect(summary).toContain('href="#led"')
  expect(group).toMatch(/<input[^>]*type="radio" id="led" /)
})

test('an error summary takes the focus without script and counts what is to mend', () => {
  const problems = [{ field: 'led', text: 'Choose' }]
  const html = show(<ErrorSummary answers problems={problems} />)

  expect(html).toMatch(/^<div class="error-summary" tabindex="-1" autofocus=""><div role="alert">/)
  expect(html).toContain('One answer needs another look')
  expect(show(<ErrorSummary problems={problems} />)).toContain('Something needs another look')
})

test('no problem, no summary', () => {
  expect(show(<ErrorSummary problems={[]} />)).toBe('')
})

test('only the chosen options are checked', () => {
  const html = show(<Checkboxes name="a" label="A" options={options} values={['no']} />)

  expect(html.match(/checked=""/g)).toHaveLength(1)
  expect(html).toMatch(/value="no"[^>]*checked=""|checked=""[^>]*value="no"/)
})

test('a select begins with nothing chosen', () => {
  const html = show(<Select name="a" label="A" options={options} />)

  expect(html).toContain('<option value="" selected="">Choose from the list</option>')
})

test('a text is never cut off, and its limit is said without script', () => {
  const html = show(<Textarea name="story" label="Your words" max={2000} />)

  expect(html).not.toContain('maxlength')
  expect(html).toContain('You can write up to 2,000 characters.')
})

test('browsers are asked to remember no answer', () => {
  const controls =
    whole.match(/<(input(?![^>]*type="(?:radio|checkbox|file)")|select|textarea)[^>]*>/g) ?? []

  expect(controls.length).toBeGreaterThan(8)
  expect(controls.filter((control) => !control.includes('autoComplete="off"'))).toEqual([])
})

test('the way out tells no site where it came from', () => {
  expect(show(<QuickExit />)).toMatch(
    /<a[^>]* href="\/exit" rel="noreferrer nofollow" data-quick-exit=""/,
  )
})

test('each language is named in its own words, and the present one is marked', () => {
  const html = show(<LanguageSwitch to={(lang) => `/${lang}`} />, 'ru')

  expect(html).toMatch(/<a[^>]* lang="ru" aria-current="true" href="\/ru" hrefLang="ru">Русский/i)
  expect(html.match(/aria-current/g)).toHaveLength(1)
})

test('a language switch of buttons sends what was typed along', () => {
  const submit = { name: 'go', value: (lang: string) => `language-${lang}`, form: 'answers' }
  const html = show(<LanguageSwitch submit={submit} />)

  expect(html).toMatch(
    /<button[^>]* lang="fr" name="go" value="language-fr" form="answers"[^>]* formnovalidate="">Français/i,
  )
})

test.each([
  [1, 3, [1, 2, 3]],
  [1, 10, [1, 2, -10, 10]],
  [5, 10, [1, -4, 4, 5, 6, -10, 10]],
  [10, 10, [1, -9, 9, 10]],
])('on page %i of %i the neighbours and both ends are offered', (current, total, pages) => {
  expect(shownPages(current, total)).toEqual(pages)
})

function idsIn(html: string): string[] {
  return [...html.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id)
}
