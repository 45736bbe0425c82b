import { expect, test } from 'vitest'
import { countryName } from '#surveys/countries/country-names'
import { countryCodes } from '#surveys/countries/regions'
import { languages, type OfficialLanguage } from '#surveys/definition/survey'
import { lintText } from '#surveys/findings/quotes/lint-text'
import cities from '#surveys/findings/quotes/places/cities.json'

const sentences: Record<OfficialLanguage, (place: string) => string> = {
  en: (place) => `We have worked in ${place} for long.`,
  fr: (place) => `Nous travaillons ici, ${place}, depuis longtemps.`,
  es: (place) => `Trabajamos en ${place} desde hace mucho.`,
  ru: (place) => `Моё место — это ${place}, и там опасно.`,
  zh: (place) => `我们在${place}工作了很久。`,
}
const refusals = (text: string, language: OfficialLanguage) =>
  lintText(text, language)
    .filter(({ level }) => level === 'refused')
    .map(({ code }) => code)

test.each(languages)('every country is refused by its name in %s', (language) => {
  const names = countryCodes.map((code) => countryName(code, language))
  const passed = names.filter(
    (name) => !refusals(sentences[language](name), language).includes('country'),
  )

  expect(names.length).toBeGreaterThan(240)
  expect(passed).toEqual([])
})

test.each([
  ...['Wallis & Futuna', 'Svalbard & Jan Mayen', 'Heard & McDonald Islands'],
  ...['St. Pierre & Miquelon', 'Turks & Caicos Islands', 'Bosnia & Herzegovina'],
])('%s, as others write it, is refused like the name of our table', (name) => {
  expect(refusals(sentences.en(name), 'en')).toContain('country')
})

test.each(languages)(
  'every country is refused in %s however the text writes its letters',
  (language) => {
    const names = countryCodes.map((code) => countryName(code, language))
    const passed = names.filter((name) => {
      const written = sentences[language](name)
        .normalize('NFD')
        .replace(/(?<=\p{L})(?=\p{L})/gu, '\u200B')
      return !refusals(written, language).includes('country')
    })

    expect(passed).toEqual([])
  },
)

test.each(languages)(
  'every country is refused by its name in another language than %s',
  (language) => {
    const passed = languages
      .flatMap((other) =>
        ['KE', 'FR', 'MX', 'TH', 'UA', 'ZA'].map((code) => countryName(code, other)),
      )
      .filter((name) => !refusals(sentences[language](name), language).includes('country'))

    expect(passed).toEqual([])
  },
)

test.each(languages)('every city of the table is refused in %s', (language) => {
  const names = cities.flatMap((row) => row[languages.indexOf(language)]?.split('/') ?? [])
  const passed = names.filter((name) => refusals(sentences[language](name), language).length === 0)

  expect(cities.length).toBeGreaterThan(400)
  expect(passed).toEqual([])
})

const inCases: [nominative: string, forms: string][] = [
  ['Кения', 'Кении Кению Кенией'],
  ['Казахстан', 'Казахстана Казахстану Казахстаном Казахстане'],
  ['Беларусь', 'Беларуси Беларусью'],
  ['Украина', 'Украины Украине Украину Украиной'],
  ['Китай', 'Китая Китаю Китаем Китае'],
  ['Филиппины', 'Филиппин Филиппинам Филиппинами Филиппинах'],
  ['Чехия', 'Чехии Чехию Чехией'],
  ['Грузия', 'Грузии Грузию Грузией'],
  ['Уругвай', 'Уругвая Уругваем'],
  ['Иордания', 'Иордании'],
]

test.each(inCases)('%s is refused in every case of Russian', (_name, forms) => {
  const passed = forms
    .split(' ')
    .filter((form) => !refusals(`Мы были у ${form}.`, 'ru').includes('country'))

  expect(passed).toEqual([])
})

const cityCases = [
  'Москвы Москве Москву Москвой',
  'Казани Казанью',
  'Киева Киеву Киевом Киеве',
  'Сочи Тбилиси Баку',
  'Алматы',
  'Санкт-Петербурга Санкт-Петербургу Санкт-Петербургом Санкт-Петербурге',
  'Нижнего Новгорода',
  'Донецка Донецке Донецком',
  'Афин Афинам Афинах',
  'Бишкека Бишкеке',
  'Одессы Одессе Одессу Одессой',
]

test.each(cityCases)('a city is refused as %s', (forms) => {
  const names = forms.includes('Новгород') ? [forms] : forms.split(' ')

  expect(names.filter((form) => !refusals(`Мы были у ${form}.`, 'ru').includes('city'))).toEqual([])
})
