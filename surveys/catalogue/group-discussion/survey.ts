import {
  longText,
  multiple,
  note,
  number,
  page,
  region,
  scale,
  shortText,
  single,
  survey,
} from '#surveys/kit/kit'

const agreed = single(
  'agreed',
  'Has everyone in the group agreed to take part?',
  { yes: 'Yes, everyone has agreed', no: 'No, not everyone has agreed' },
  {
    hint: 'This includes that notes are taken. Anyone who does not agree may leave first. Then ask those who stay once more.',
  },
)

const stopHere = note(
  'stop_here',
  'Please stop here and keep no notes. Thank the group, and meet again when everyone agrees.',
)

const participants = number('participants', 'How many people took part in the discussion?', {
  hint: 'Do not count the facilitator and the note-taker.',
  min: 2,
  max: 200,
  unit: 'people',
  bands: [2, 6, 11, 21],
})

const swShare = single(
  'sw_share',
  'How many of them are sex workers?',
  {
    all: 'All of them',
    most: 'More than half',
    some: 'Half or fewer',
    nobody: 'None of them',
  },
  {
    ordered: true,
    hint: 'Only write what the group is happy to say. Never ask people one by one.',
    personal: true,
    preferNot: true,
    sensitive: true,
  },
)

const groupRegion = region('region', 'In which region do most participants live?', {
  personal: true,
  preferNot: true,
})

const mode = single('mode', 'How did the group meet?', {
  in_person: 'In person',
  online: 'Online',
  mixed: 'Partly in person, partly online',
})

const languages = multiple(
  'languages',
  'Which languages were spoken in the discussion?',
  {
    english: 'English',
    french: 'French',
    spanish: 'Spanish',
    russian: 'Russian',
    chinese: 'Chinese',
    sign: 'A sign language',
    other_language: 'One or more other languages',
  },
  { hint: 'Choose all that apply. You do not need to name other languages.' },
)

const mayQuote = single(
  'may_quote',
  'Does everyone agree that we quote the notes, without names or places?',
  {
    yes: 'Yes, you may quote the notes',
    no: 'No, only use them in a summary',
  },
  {
    hint: 'If one person does not agree, the answer is no. Ask once more before you send, and change this answer if somebody no longer agrees.',
  },
)

const context = [groupRegion, mayQuote]

const topic = single('topic', 'What was the main topic of the discussion?', {
  human_rights: 'Human rights',
  health: 'Health',
  labour: 'Labour: sex work is work',
  stigma: 'Stigma and discrimination',
  criminalisation: 'Criminalisation and legal oppression',
  violence: 'Violence',
  trafficking_migration: 'Trafficking and migration',
  economic_empowerment: 'Economic empowerment',
})

const issue1 = shortText('issue_1', 'What is the first key issue for the group?', {
  hint: 'One sentence, in the group’s own words. Do not name people or places.',
  context,
})

const issue2 = shortText('issue_2', 'What is the second key issue?', { context, optional: true })

const issue3 = shortText('issue_3', 'What is the third key issue?', { context, optional: true })

const priority1 = shortText('priority_1', 'What is the group’s first priority?', {
  hint: 'One sentence: what should happen. Do not name people or places.',
  context,
})

const priority2 = shortText('priority_2', 'What is the second priority?', {
  context,
  optional: true,
})

const priority3 = shortText('priority_3', 'What is the third priority?', {
  context,
  optional: true,
})

const agreement = scale('agreement', 'How far did the group agree on issues and priorities?', {
  from: 1,
  to: 5,
  labels: { 1: 'Hardly at all', 5: 'Fully' },
})

const consensus = longText('consensus', 'On what did the group agree?', {
  hint: 'Do not name people or places.',
  context,
})

const differences = longText('differences', 'On what did views differ?', {
  hint: 'Write down the views, not who held them.',
  context,
  preferNot: true,
  sensitive: true,
})

const successFactors = longText(
  'success_factors',
  'When things went well, what made it possible?',
  {
    hint: 'Describe the example without names, places or dates.',
    context,
    optional: true,
  },
)

const lessons = longText('lessons', 'Which lessons could help other groups?', {
  hint: 'Include what did not work. Do not name people or places.',
  context,
  optional: true,
})

const actions = longText('actions', 'Which actions does the group propose?', {
  hint: 'For each action, say which kind of organisation should take it.',
  context,
})

export default survey('group-discussion', {
  title: 'Group discussion',
  code: 'g8p4',
  kind: 'group discussion',
  unit: 'group',
  languages: ['en', 'fr', 'es', 'ru', 'zh'],
  access: 'codes',
  entered: ['discussion'],
  opens: '2026-01-05',
  closes: '2026-12-18',
  retention: '2028-01-31',
  purpose:
    'Members and their regional networks talk in small groups about what matters to sex workers. This guide gathers what each group found, so that many discussions become shared messages.',
  audience:
    'The facilitator or note-taker of a group, in the name of all who took part. Send one answer for each group. Read it to the group before you send it.',
  use: 'We put the issues and priorities of all groups together, for briefing papers and case studies in five languages. They appear on our findings page as summaries and short quotes without names. The network sends the result back to every group.',
  contact: 'the policy team of the network',
  consent:
    'Taking part is the choice of each person. Anyone may leave at any time, without giving a reason. No sound or picture is recorded; one person only writes notes. The notes hold no names, no places and nothing that points to one person. We lock the answers before we store them. Only the people who write the report hold the key. After sending, the group gets a number with which it can withdraw its answers until the closing date. About a year later we delete all answers.',
  breakdowns: [],
  quoting: mayQuote,
  accept: {
    're-identification-bands':
      'How many took part is known to the group itself. The report adds the numbers up to say how many people were heard, and shows the sum rounded.',
    trafficking: 'It is the name of one of the eight goals, and stands apart from sex work.',
  },
  pages: [
    page('beginning', 'Before you begin', [agreed], {
      intro:
        'For the facilitator: read the introduction aloud. Agree with the group that what is said stays in the group. Only the shared notes are sent.',
    }),
    page('stop', 'Thank you', [stopHere], { when: agreed.is('no') }),
    page('group', 'About the group', [participants, swShare, groupRegion, mode, languages], {
      when: agreed.is('yes'),
    }),
    page('quotes', 'The words of the group', [mayQuote], { when: agreed.is('yes') }),
    page('issues', 'Three key issues', [topic, issue1, issue2, issue3], {
      when: agreed.is('yes'),
    }),
    page('priorities', 'Three key priorities', [priority1, priority2, priority3], {
      when: agreed.is('yes'),
    }),
    page('shared_views', 'Consensus', [consensus, agreement], { when: agreed.is('yes') }),
    page('other_views', 'Different views', [differences], { when: agreement.between(1, 4) }),
    page('experience', 'What the group has learned', [successFactors, lessons, actions], {
      when: agreed.is('yes'),
    }),
  ],
})
