import { expect, test } from 'vitest'

import { direction } from '#surveys/definition/direction'

test.each(['ar', 'he', 'fa', 'ur-PK', 'pa-Arab', 'az-Arab-IR', 'ff-Adlm'])(
  '%s is written from right to left',
  (language) => {
    expect(direction(language)).toBe('rtl')
  },
)

test.each(['en', 'zh-Hant', 'arn', 'ug-Cyrl', 'yi-Latn', 'pt-BR', 'th'])(
  '%s is written from left to right',
  (language) => {
    expect(direction(language)).toBe('ltr')
  },
)
