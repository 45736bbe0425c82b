import { longText, multiple, note, page, region, scale, single, survey } from '#surveys/kit/kit'

const agreed = single(
  'agreed',
  'Do you agree to take part in this interview?',
  { yes: 'Yes, I agree', no: 'No, I do not agree' },
  {
    hint: 'You may stop at any time and leave out any question, without giving a reason. To keep an answer out of quotes, begin it with “not for quotation”.',
  },
)

const stopHere = note(
  'stop_here',
  'Thank you for your time. The interview ends here, and nothing more is asked.',
)

const mode = single(
  'mode',
  'How does this interview take place?',
  {
    in_person: 'In person',
    call: 'By telephone or video call',
    writing: 'In writing, by the person alone',
  },
  { optional: true },
)

const role = single(
  'role',
  'To which of these groups do you belong?',
  {
    network: 'Networks of sex workers, global or regional',
    organisation: 'Sex worker-led organisations, local or national',
    individual: 'Sex workers outside organisations',
    allied: 'Other movements',
    donor: 'Donors',
    technical_partner: 'United Nations bodies and technical partners',
    public_body: 'Public bodies and services',
    expert: 'Experts in law, health care or research',
  },
  {
    hint: 'Choose the one that fits best. Do not give your exact role or the name of your organisation.',
    personal: true,
    preferNot: true,
    sensitive: true,
    groups: {
      sex_workers: {
        text: 'Sex workers, their organisations and networks',
        options: ['network', 'organisation', 'individual'],
      },
      donors_partners: {
        text: 'Donors and technical partners',
        options: ['donor', 'technical_partner'],
      },
      others: {
        text: 'Other movements, public bodies and experts',
        options: ['allied', 'public_body', 'expert'],
      },
    },
  },
)

const knownRegion = region('region', 'About which region will you mostly speak?', {
  hint: 'Leave this empty if you speak about the whole world.',
  optional: true,
  personal: true,
  preferNot: true,
})

const topic = single(
  'topic',
  'What is the main topic of this interview?',
  {
    human_rights: 'Human rights',
    health: 'Health',
    labour: 'Labour: sex work is work',
    stigma: 'Stigma and discrimination',
    criminalisation: 'Criminalisation and legal oppression',
    violence: 'Violence',
    trafficking_migration: 'Trafficking and migration',
    economic_empowerment: 'Economic empowerment',
  },
  {
    hint: 'Choose one. Keep it in mind for all the questions that follow.',
    optional: true,
  },
)

const trend = single(
  'trend',
  'Over the past two years, how has the situation of sex workers changed on this topic?',
  {
    better: 'It has become better',
    same: 'It has stayed the same',
    worse: 'It has become worse',
    mixed: 'Better for some, worse for others',
    not_known: 'I cannot say',
  },
  { ordered: true, optional: true },
)

const mayQuote = single(
  'may_quote',
  'May we quote your words, without your name, role, organisation or country?',
  {
    yes: 'Yes, you may quote my words',
    no: 'No, only use them in a summary',
  },
  {
    hint: 'Answers that begin with “not for quotation” stay out of quotes in any case. Without an answer here, we quote nothing.',
    optional: true,
  },
)

const context = [knownRegion, mayQuote]

const situation = longText('situation', 'What matters most for sex workers on this topic today?', {
  hint: 'Describe what you see. Do not name people or places.',
  max: 4000,
  context,
  preferNot: true,
  sensitive: true,
})

const causes = longText('causes', 'What lies behind this situation?', {
  hint: 'Think of laws and how they are applied, of money, of attitudes, of who has a say.',
  max: 4000,
  context,
  optional: true,
})

const worked = longText('worked', 'In your experience, what has worked well?', {
  hint: 'An example helps. Leave out names, places and dates.',
  max: 4000,
  context,
  optional: true,
})

const notWorked = longText('not_worked', 'What has not worked?', {
  hint: 'Include what was meant well and did harm. Leave out names, places and dates.',
  max: 4000,
  context,
  optional: true,
  sensitive: true,
})

const swSay = scale(
  'sw_say',
  'How much say do sex workers have in decisions on this topic?',
  { from: 1, to: 5, labels: { 1: 'No say', 3: 'They are heard', 5: 'They decide with others' } },
  {
    hint: 'Think of the place or field you know best.',
    optional: true,
    goals: ['human_rights'],
  },
)

const moreSay = longText('more_say', 'What would give sex workers more say?', {
  hint: 'Do not name people or places.',
  context,
  optional: true,
  goals: ['human_rights'],
})

const lessons = longText('lessons', 'Which key lessons should others know?', {
  hint: 'Up to three lessons, the most important one first.',
  max: 4000,
  context,
  optional: true,
})

const sources = longText('sources', 'Which public documents should we read on this topic?', {
  hint: 'For example laws, court decisions, studies or guidelines. Name no document that you wrote yourself.',
  context: [],
  optional: true,
})

const change = longText('change', 'What should change first?', {
  hint: 'Name one change and say what it would mean for sex workers.',
  context,
  optional: true,
})

const whoActs = multiple(
  'who_acts',
  'Who should act to bring this change about?',
  {
    lawmakers: 'Parliament and government',
    justice: 'Police and courts',
    services: 'Health and social services',
    donors: 'Donors',
    international: 'United Nations and regional bodies',
    allies: 'Other movements and trade unions',
    media: 'Media',
    sex_workers: 'Sex worker-led organisations',
  },
  { hint: 'Choose up to three.', atMost: 3, other: 'Someone else, please say', optional: true },
)

const networkRole = longText('network_role', 'What should the network itself do on this topic?', {
  hint: 'Do not name people or places.',
  context,
  optional: true,
})

export default survey('key-informant-interview', {
  title: 'Key informant interview',
  code: 'e2j7',
  kind: 'interview',
  unit: 'person',
  languages: ['en', 'fr', 'es', 'ru', 'zh'],
  access: 'codes',
  entered: ['interview'],
  opens: '2026-01-05',
  closes: '2026-12-18',
  retention: '2028-01-31',
  purpose:
    'The network interviews people who know a topic well, to add to what its members say in consultations. This guide keeps interviews alike, so that the answers can be read side by side.',
  audience:
    'People invited by the network because of what they know or have lived. An interviewer asks the questions and writes the answers. You may also answer in writing, alone.',
  use: 'The answers help us to write briefing papers, policy briefs and case studies in five languages. They appear on our findings page as summaries and short quotes without names. We send the paper to everyone we interviewed.',
  contact: 'the policy team of the network',
  consent:
    'Taking part is your choice. You may stop at any time, and you need not give a reason. No sound or picture is recorded; the interviewer only writes notes. We do not ask for your name, your exact role or your organisation. We lock your answers before we store them. Only the people who write the report hold the key. After sending, you get a number with which you can withdraw your answers until the closing date. About a year later we delete all answers.',
  breakdowns: [],
  quoting: mayQuote,
  accept: {
    trafficking: 'It is the name of one of the eight goals, and stands apart from sex work.',
  },
  pages: [
    page('beginning', 'Before we begin', [agreed], {
      intro:
        'For the interviewer: read the introduction aloud and give time for questions. Write down the words of the person as far as you can. Leave out names, places, dates and exact roles.',
    }),
    page('stop', 'Thank you', [stopHere], { when: agreed.is('no') }),
    page('about', 'About this interview', [mode, role, knownRegion], { when: agreed.is('yes') }),
    page('subject', 'The topic', [topic, trend], { when: agreed.is('yes') }),
    page('today', 'The situation today', [situation, causes], { when: agreed.is('yes') }),
    page('experience', 'What has been tried', [worked, notWorked], { when: agreed.is('yes') }),
    page('say', 'Who has a say', [swSay], { when: agreed.is('yes') }),
    page('more_weight', 'Towards more say', [moreSay], { when: swSay.between(1, 3) }),
    page('learning', 'Key lessons', [lessons, sources], { when: agreed.is('yes') }),
    page('next_steps', 'What should change', [change, whoActs, networkRole], {
      when: agreed.is('yes'),
    }),
    page('quotes', 'Your words', [mayQuote], { when: agreed.is('yes') }),
  ],
})
