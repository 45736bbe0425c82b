import { expect, test } from 'vitest'

import {
  chosenTexts,
  everyTextOf,
  neighboursOf,
  type Choice,
  type TextInList,
} from '#app/analysis/reading/choose-texts'
import type { TextStanding } from '#app/analysis/reading/text-standing'
import type { TextToRead } from '#app/analysis/workshop/work'

import { aText } from './a-text'

const untouched: TextStanding = {
  ...{ mine: 'new', isOthers: false, isDisputed: false, themes: new Set() },
}

function listed(
  number: number,
  more: Partial<TextToRead> = {},
  standing: Partial<TextStanding> = {},
  translations: string[] = [],
): TextInList {
  const text = aText(number, more)
  const words = () => [text.text, ...translations]
  return { text, standing: { ...untouched, ...standing }, words }
}

const all = [
  listed(1, { lang: 'fr', text: 'Le Café était fermé.' }),
  listed(2, { region: 'africa' }, { mine: 'done', themes: new Set(['fear']) }),
  listed(3, { region: 'europe' }, { mine: 'begun', isOthers: true }, ['Ночью пришли']),
  listed(4, { lang: 'zh', text: '他们在夜里来了。' }, { isOthers: true, isDisputed: true }),
]
const found = (choice: Partial<Choice>) =>
  chosenTexts(all, { ...everyTextOf('story'), ...choice }).map(({ text }) =>
    all.findIndex((each) => each.text === text),
  )

test('without a wish all are listed', () => {
  expect(found({})).toEqual([0, 1, 2, 3])
})

test.each<[Partial<Choice>, number[]]>([
  [{ lang: 'fr' }, [0]],
  [{ region: 'africa' }, [1]],
  [{ state: 'new' }, [0, 3]],
  [{ state: 'begun' }, [2]],
  [{ state: 'done' }, [1]],
  [{ state: 'others' }, [2, 3]],
  [{ state: 'disputed' }, [3]],
  [{ theme: 'fear' }, [1]],
  [{ lang: 'en', region: 'europe' }, [2]],
  [{ words: ' cafe ' }, [0]],
  [{ words: 'ПРИШЛИ' }, [2]],
  [{ words: '夜里' }, [3]],
  [{ words: 'nowhere' }, []],
])('a text is listed if it is all that was wished: %j', (choice, places) => {
  expect(found(choice)).toEqual(places)
})

test('from a text that is in the list no more, it goes on from where that text stands', () => {
  const name = (place: number) => all[place]?.text.name ?? ''
  const rest = all.filter((_, place) => place !== 1)

  expect(neighboursOf(all, rest, name(1))).toEqual({ previous: name(0), next: name(2) })
  expect(neighboursOf(all, all, name(3))).toEqual({ previous: name(2), next: undefined })
})
