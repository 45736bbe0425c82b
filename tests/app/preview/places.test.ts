import { expect, test } from 'vitest'

import { catalogue, plainSurvey } from '#app/cli/demo/dated-survey'
import { namedPlaces } from '#app/preview/look-view'

test.each(['group-discussion', 'key-informant-interview', 'member-survey-2026'])(
  'no two places of %s have one name, in any of its languages',
  async (slug) => {
    const survey = await plainSurvey(catalogue, slug)

    for (const lang of survey.languages) {
      const names = namedPlaces({ survey, lang }).map(({ title }) => title.replace(/^\d+\. /, ''))
      expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([])
    }
  },
)
