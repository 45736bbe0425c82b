import { longText, matrix, not, page, ranking, shortText, yesNo } from '#surveys/kit/kit'

const change = matrix('change', 'What should there be more of, and what less?', {
  rows: { talks: 'Talks', breaks: 'Breaks', songs: 'Songs' },
  columns: { more: 'More', same: 'As now', less: 'Less' },
})

const talks = shortText('talks', 'Which talks were too many?', {
  optional: true,
  when: change.row('talks').is('less'),
})

export const wishes = ranking(
  'wishes',
  'What matters most for the next meeting?',
  {
    travel: 'Travel that is paid',
    languages: 'More languages',
    safety: 'A safe place',
    music: 'Music in the evening',
    rest: 'Time to rest',
  },
  { top: 3, order: 'shuffled', hint: 'Choose three and put them in order.' },
)

const fare = longText('fare', 'What would paid travel change for you?', {
  optional: true,
  when: wishes.ranksFirst('travel'),
})

const dance = yesNo('dance', 'Would you dance?', { when: wishes.includes('music') })

const idea = shortText('idea', 'Do you have an idea for the next meeting?', { optional: true })

const tellOthers = yesNo('tell_others', 'May we tell others about your idea?', {
  when: idea.answered(),
})

const askAgain = yesNo('ask_again', 'May we ask you for an idea later?', {
  optional: true,
  when: not(idea.answered()),
})

export const views = page('views', 'Your views', [
  ...[change, talks, wishes, fare, dance],
  ...[idea, tellOthers, askAgain],
])
