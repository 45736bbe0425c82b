import {
  country,
  longText,
  matrix,
  multiple,
  page,
  ranking,
  region,
  scale,
  single,
  survey,
  yesNo,
} from '#surveys/kit/kit'

// Page names stand in the browser's history, so they name no topic.

const aboutYou = { personal: true, preferNot: true } as const
const hard = { ...aboutYou, sensitive: true, optional: true } as const

const services = {
  general: 'General care, such as a doctor or a clinic',
  sexual: 'Sexual health care, such as tests for infections',
  hiv_test: 'HIV testing',
  hiv_care: 'HIV treatment and care',
  reproductive: 'Contraception, abortion or pregnancy care',
  gender_care: 'Trans and gender-affirming care',
  mental: 'Mental health support',
  harm_reduction: 'Harm reduction for people who use drugs',
} as const

// About you: three bands, no town, no nationality. That alone hides nobody: what is published is
// merged and rounded besides, and only countries with enough answers are named.

const countryOfWork = country('country', 'In which country do you work now?', {
  ...aboutYou,
  hint: 'If you work in several countries, choose the one where you spend the most time.',
})

const worldRegion = region('region', 'Region', { from: countryOfWork })

const age = single(
  'age',
  'How old are you?',
  {
    from_18: '18 to 29 years',
    from_30: '30 to 44 years',
    from_45: '45 years or older',
  },
  {
    ordered: true,
    ...aboutYou,
    groups: { older: { text: '30 years or older', options: ['from_30', 'from_45'] } },
  },
)

// No text field here: a local word for a gender can tell the country, even the town.
const gender = multiple(
  'gender',
  'How do you describe your gender?',
  {
    woman: 'Woman',
    man: 'Man',
    non_binary: 'Non-binary or gender-diverse',
    trans: 'Trans',
    another: 'Another gender',
  },
  {
    ...hard,
    hint: 'Choose all that fit. A trans woman, for example, may choose both “Woman” and “Trans”.',
  },
)

const migrant = yesNo('migrant', 'Did you move from another country to the one where you work?', {
  ...hard,
  hint: 'We do not ask about your papers or your nationality.',
  goals: ['trafficking_migration'],
})

const workplace = single(
  'workplace',
  'Where do you mostly work?',
  {
    outdoors: 'On the street or in other outdoor places',
    venue: 'In a venue, such as a bar, a club or a massage place',
    private: 'In a flat, a house or hotel rooms',
    online: 'Online or by phone, without meeting clients in person',
    mixed: 'In several of these about equally',
    elsewhere: 'Somewhere else',
  },
  { ...aboutYou, optional: true, goals: ['labour'] },
)

// Health services

const servicesUsed = multiple(
  'services_used',
  'Which health services have you used in the past 12 months?',
  { ...services, none: 'None of these' },
  {
    ...aboutYou,
    sensitive: true,
    exclusive: ['none'],
    other: 'Another service, please say which kind',
    hint: 'Choose all that you have used. Please do not name a clinic or a person.',
    goals: ['health'],
  },
)

const ease = matrix(
  'ease',
  'How easy was it to get each kind of care in the past 12 months?',
  {
    rows: services,
    columns: {
      easy: 'Easy',
      hard: 'Hard',
      could_not: 'I could not get it',
      not_needed: 'I did not need it',
    },
  },
  { ...hard, goals: ['health'] },
)

const firstService = single(
  'first_service',
  'Which one service should improve first where you work?',
  { ...services, unsure: 'I am not sure' },
  { goals: ['health'] },
)

// What stands in the way

const barriers = multiple(
  'barriers',
  'What made it hard for you to get care in the past 12 months?',
  {
    cost: 'The cost',
    distance: 'The distance or the transport',
    hours: 'The opening hours',
    language: 'The language',
    papers: 'Questions about papers or insurance',
    supply: 'The service or the medicine was not there',
    judgement: 'Fear of being judged',
    privacy: 'Fear that others would find out about my work',
    police: 'Fear of the police',
    none: 'Nothing made it hard',
  },
  {
    ...aboutYou,
    exclusive: ['none'],
    other: 'Something else, please say',
    hint: 'Choose all that apply. Please do not write names of people or places.',
    goals: ['health', 'human_rights'],
  },
)

const cost = single(
  'cost',
  'How often did you go without care because of the cost?',
  {
    never: 'Never',
    once_twice: 'Once or twice',
    several: 'Several times',
    not_needed: 'I did not need care',
  },
  {
    ordered: true,
    ...aboutYou,
    optional: true,
    hint: 'Please think of the past 12 months.',
    goals: ['health', 'economic_empowerment'],
  },
)

const hours = scale(
  'hours',
  'How well do the opening hours of health services fit your work?',
  { from: 1, to: 5, labels: { 1: 'Not at all', 5: 'Very well' } },
  { ...aboutYou, optional: true, goals: ['health', 'labour'] },
)

const language = single(
  'language',
  'Could you speak with health workers in a language that you know well?',
  {
    always: 'Yes, every time',
    sometimes: 'Yes, sometimes',
    interpreter: 'Only when someone interpreted for me',
    never: 'No, not once',
    no_visit: 'I did not see a health worker',
  },
  {
    ordered: true,
    ...aboutYou,
    optional: true,
    hint: 'Please think of the past 12 months.',
    goals: ['health', 'trafficking_migration'],
  },
)

// How you were treated

const discrimination = single(
  'discrimination',
  'How often did health workers treat you worse because you are a sex worker?',
  {
    never: 'Never',
    once_twice: 'Once or twice',
    several: 'Several times',
    not_known: 'They did not know about my work',
    no_visit: 'I did not see a health worker',
  },
  {
    ordered: true,
    ...hard,
    hint: 'Please think of the past 12 months.',
    goals: ['stigma', 'health'],
  },
)

const discriminationKinds = multiple(
  'discrimination_kinds',
  'What did the health workers do?',
  {
    insulted: 'They insulted or shamed me',
    worse_care: 'They gave me worse or shorter care',
    waiting: 'They made me wait longer than others',
    blamed: 'They blamed my work for my health problem',
    leave_work: 'They pressed me to leave sex work',
    touched: 'They examined or touched me without my consent',
  },
  {
    ...hard,
    other: 'Something else, please say',
    hint: 'Choose all that happened. Please do not write names of people or places.',
    when: discrimination.is('once_twice', 'several'),
    goals: ['stigma', 'human_rights'],
  },
)

const refused = yesNo(
  'refused',
  'Did a health service refuse to care for you in the past 12 months?',
  { ...hard, goals: ['stigma', 'health'] },
)

const refusedReasons = multiple(
  'refused_reasons',
  'Why do you think the service refused you?',
  {
    sex_work: 'Because of my work',
    hiv: 'Because of HIV',
    gender: 'Because of my gender or my sexuality',
    papers: 'Because I am a migrant or had no papers',
    drugs: 'Because of drug use, or because they assumed it',
    money: 'Because I could not pay',
    no_reason: 'They gave me no reason',
  },
  {
    ...hard,
    other: 'For another reason, please say',
    hint: 'Choose all that apply. Please do not write names of people or places.',
    when: refused.is('yes'),
    goals: ['stigma', 'human_rights'],
  },
)

const confidentiality = yesNo(
  'confidentiality',
  'Did a health worker share something private about you without your consent?',
  {
    ...hard,
    hint: 'Please think of the past 12 months.',
    goals: ['human_rights', 'health'],
  },
)

const forcedTests = multiple(
  'forced_tests',
  'Who made you take an HIV test or other test that you did not freely choose?',
  {
    police: 'Police, a court or a prison',
    registration: 'An office that registers sex workers or gives permits',
    immigration: 'An immigration office',
    manager: 'A manager or the place where I work',
    health: 'A health service',
    nobody: 'Nobody',
  },
  {
    ...hard,
    exclusive: ['nobody'],
    other: 'Someone else, please say what kind of person or office',
    hint: 'Please think of the past 12 months. Do not write anyone’s name.',
    goals: ['human_rights', 'health', 'criminalisation'],
  },
)

// Safety

const police = single(
  'police',
  'How often did you stay away from a health service because police were near?',
  {
    never: 'Never',
    once_twice: 'Once or twice',
    several: 'Several times',
    not_needed: 'I did not need care',
  },
  {
    ordered: true,
    ...hard,
    hint: 'Please think of the past 12 months.',
    goals: ['criminalisation', 'health'],
  },
)

const violence = yesNo('violence', 'Did anyone use violence against you in the past 12 months?', {
  ...hard,
  hint: 'Violence can be physical, sexual or in words. It can come from anyone, also from police or a partner.',
  goals: ['violence'],
})

const careAfter = single(
  'care_after',
  'Did you get the care that you needed afterwards?',
  {
    all: 'Yes, all of it',
    some: 'Some of it',
    tried: 'No, I tried and did not get it',
    not_tried: 'No, I did not look for care',
    not_needed: 'I did not need care',
  },
  {
    ordered: true,
    ...hard,
    hint: 'If it happened more than once, think of the last time.',
    when: violence.is('yes'),
    goals: ['violence', 'health'],
  },
)

const careAfterBarriers = multiple(
  'care_after_barriers',
  'What stood between you and that care?',
  {
    reported: 'Fear of being reported to the police',
    blamed: 'Fear of being blamed',
    found_out: 'Fear of the person who hurt me',
    unknown: 'I did not know where to go',
    closed: 'The service was closed or too far away',
    money: 'I could not pay',
    turned_away: 'I was turned away',
  },
  {
    ...hard,
    other: 'Something else, please say',
    hint: 'Choose all that apply. Please do not write names of people or places.',
    when: careAfter.is('some', 'tried', 'not_tried'),
    goals: ['violence', 'health'],
  },
)

// Stigma and support

const stigma = scale(
  'stigma',
  'How often does stigma stop you from asking for care?',
  { from: 1, to: 5, labels: { 1: 'Never', 5: 'Always' } },
  {
    ...hard,
    hint: 'Stigma is the shame or blame that others put on sex workers.',
    goals: ['stigma', 'health'],
  },
)

const supportWanted = yesNo(
  'support_wanted',
  'Did you want support for your mental health in the past 12 months?',
  { ...hard, goals: ['health'] },
)

const supportFound = single(
  'support_found',
  'Did you find support that respects you and your work?',
  {
    fully: 'Yes, fully',
    partly: 'In part',
    not_respectful: 'I found support, but it was not respectful',
    none: 'I did not find any support',
  },
  { ordered: true, ...hard, when: supportWanted.is('yes'), goals: ['health', 'stigma'] },
)

const harmReduction = single(
  'harm_reduction',
  'Can you get harm reduction services when you want them?',
  {
    easily: 'Yes, easily',
    hard: 'Yes, but it is hard',
    no: 'No, I cannot get them',
    not_wanted: 'I do not need them',
    unsure: 'I do not know',
  },
  {
    ordered: true,
    ...hard,
    hint: 'For example clean needles, naloxone against overdose, or drug checking.',
    goals: ['health'],
  },
)

// HIV prevention and care: nothing depends on the HIV answer, so the path of pages shows it to nobody.

const condoms = single(
  'condoms',
  'Could you get enough condoms and lubricant in the past 12 months?',
  {
    always: 'Yes, always',
    mostly: 'Most of the time',
    sometimes: 'Only sometimes',
    never: 'No, never',
    not_needed: 'I did not need any',
  },
  { ordered: true, ...hard, goals: ['health'] },
)

const prep = single(
  'prep',
  'Have you been able to get PrEP?',
  {
    using: 'Yes, I use it or have used it',
    wanted: 'No, but I would like to',
    not_wanted: 'I do not want it or do not need it',
    unknown: 'I had not heard of it before',
  },
  {
    ...hard,
    hint: 'PrEP (pre-exposure prophylaxis) is medicine that protects against HIV.',
    goals: ['health'],
  },
)

const hiv = single(
  'hiv',
  'Are you living with HIV?',
  {
    yes: 'Yes, I am',
    no: 'No, I am not',
    unknown: 'I do not know',
  },
  {
    ...hard,
    hint: 'We ask so that people living with HIV are heard. You can leave this question empty.',
    goals: ['health', 'stigma'],
  },
)

// Whom you trust

const trust = ranking(
  'trust',
  'Whom do you trust most with your health?',
  {
    sw_led: 'A sex worker-led organisation',
    colleagues: 'Other sex workers',
    public: 'Public clinics and hospitals',
    private: 'Private doctors',
    pharmacy: 'Pharmacies',
    community: 'Other community organisations',
    healer: 'Traditional healers',
    family: 'Family and friends',
  },
  {
    ...aboutYou,
    optional: true,
    top: 3,
    hint: 'Choose up to three. Put the one you trust most first.',
    goals: ['health'],
  },
)

const swLedService = single(
  'sw_led_service',
  'Have you used a health service led by sex workers in the past 12 months?',
  {
    yes: 'Yes',
    not_used: 'No, though there is one near me',
    none_near: 'No, there is none near me',
    unsure: 'No, and I do not know whether there is one',
  },
  { ...aboutYou, optional: true, goals: ['health', 'human_rights'] },
)

const swLedBetter = multiple(
  'sw_led_better',
  'What was better there than in other services?',
  {
    respect: 'They treat me with respect',
    knowledge: 'They know my work',
    privacy: 'I do not fear that others find out',
    hours: 'The opening hours fit my work',
    price: 'It is free or cheaper',
    language: 'They speak my language',
    more: 'They help with more than health',
    nothing: 'Nothing was better',
  },
  {
    ...aboutYou,
    optional: true,
    exclusive: ['nothing'],
    atMost: 3,
    other: 'Something else, please say',
    hint: 'Choose up to three. Please do not name the service or a person.',
    when: swLedService.is('yes'),
    goals: ['health', 'human_rights'],
  },
)

const online = multiple(
  'online',
  'Where do you look for health information online?',
  {
    sw_led: 'Pages of sex worker-led organisations',
    groups: 'Chat groups with other sex workers',
    social: 'Social media and videos',
    official: 'Pages of clinics or health ministries',
    search: 'Search engines or chat assistants',
    none: 'I do not look online',
  },
  {
    ...aboutYou,
    optional: true,
    exclusive: ['none'],
    other: 'Somewhere else, please say what kind of place',
    hint: 'Choose all that you use. Please do not name an account or a group.',
    goals: ['health'],
  },
)

// The law and what should change

const lawEffect = single(
  'law_effect',
  'How does the law on sex work affect your access to health care?',
  {
    easier: 'It makes access easier',
    none: 'It makes no difference',
    harder: 'It makes access a little harder',
    much_harder: 'It makes access much harder',
    unsure: 'I do not know',
  },
  {
    ordered: true,
    ...hard,
    hint: 'Think of the law of the country where you work, and of how police use it.',
    goals: ['criminalisation', 'health'],
  },
)

const priorities = ranking(
  'priorities',
  'Which three changes would matter most to you?',
  {
    decriminalise: 'Decriminalise sex work',
    sw_led: 'Fund health services led by sex workers',
    train: 'Let sex workers train health workers',
    free: 'Make care free for all, with or without papers',
    privacy: 'Protect our privacy in health services',
    hours: 'Open at night and come to where we work',
    consent: 'End mandatory testing',
    violence: 'Give care after violence without questions of blame',
    mental: 'Offer mental health support that respects our work',
  },
  {
    optional: true,
    top: 3,
    hint: 'Choose up to three. Put the most important one first.',
    goals: ['human_rights', 'health', 'criminalisation'],
  },
)

// In your own words: each text is kept apart, so the consent to quote it must travel with it.

const mayQuote = yesNo('may_quote', 'May we quote from what you write on this page?', {
  optional: true,
  hint: 'Two people check every quote and take out what could identify you. Without a clear yes, we quote nothing.',
})

const refusedWords = longText(
  'refused_words',
  'You told us that a service refused you. What should health workers understand?',
  {
    sensitive: true,
    optional: true,
    context: [mayQuote],
    hint: 'Please leave out names, places and dates. Write only what feels right for you.',
    when: refused.is('yes'),
    goals: ['stigma', 'human_rights'],
  },
)

const serviceWords = longText(
  'service_words',
  'You chose “{{first_service}}” as the service to improve first. What should change?',
  {
    optional: true,
    context: [worldRegion, firstService, mayQuote],
    hint: 'Please leave out names of people, clinics and towns.',
    when: firstService.isNot('unsure'),
    goals: ['health'],
  },
)

const lawWords = longText(
  'law_words',
  'What should change in laws or policies so that sex workers get good care?',
  {
    optional: true,
    context: [worldRegion, mayQuote],
    hint: 'Please leave out names of people and places.',
    goals: ['criminalisation', 'human_rights', 'health'],
  },
)

export default survey('access-to-health-2026', {
  title: 'Sex workers’ access to health 2026',
  code: 'q5r8',
  kind: 'consultation',
  unit: 'person',
  languages: ['en', 'fr', 'es', 'ru', 'zh'],
  access: 'open link',
  opens: '2026-02-02',
  closes: '2026-04-15',
  retention: '2027-04-15',
  purpose:
    'We are a global network of sex worker-led organisations. We ask which health services sex workers can reach, and what stands in the way. With your answers we can tell governments, funders and health services what has to change.',
  audience:
    'Sex workers of all genders, aged 18 or older, anywhere in the world. You do not need to belong to an organisation.',
  use: 'We will write a briefing paper in five languages and publish it on our findings page, free for everyone. All numbers are rounded, and small groups are never shown alone. Later we will tell you there what was done with the findings.',
  contact: 'the policy team of the network',
  consent:
    'Taking part is your choice, and you can stop at any time. We never ask for your name or your address. We lock your answers before we store them. Only the people who write the report hold the key. You can leave most questions empty, and every question about you lets you choose not to say. After sending, you get a number with which you can withdraw your answers until the survey closes. We delete all answers one year after that.',
  // Gender is no breakdown: people may choose several, and the smallest groups would carry the risk.
  breakdowns: [worldRegion, countryOfWork, age],
  quoting: mayQuote,
  accept: {
    'long-survey':
      'English is estimated at 18 minutes, six of them for three texts that may be left empty. Other languages need more words. Most questions may be skipped, and people can pause and come back.',
    're-identification-region':
      'Broad groups alone do not hide a person among the answers, which only the few who hold the key can open. What protects them is what is published: regions under 20 answers and countries under 30 are merged, every number is rounded and audited, and only countries with enough answers are named.',
  },
  pages: [
    page('you', 'About you', [countryOfWork, worldRegion, age, gender, migrant, workplace], {
      intro:
        'These questions are broad on purpose, so that your answers do not point to you. They help us to see whose needs are not met.',
    }),
    page('use', 'Health services', [servicesUsed, ease, firstService], {
      intro:
        'Health services are all places that give care: clinics, hospitals, pharmacies, outreach teams, and services that communities run.',
    }),
    page('paths', 'What stands in the way', [barriers, cost, hours, language]),
    page(
      'people',
      'How you were treated',
      [discrimination, discriminationKinds, refused, refusedReasons, confidentiality, forcedTests],
      {
        intro:
          'This page asks about unfair treatment in health services. If this happened to you, it was not your fault. You can skip any question or the whole page. Support can come from people you trust, or from a sex worker-led organisation near you.',
      },
    ),
    page('safety', 'Safety', [police, violence, careAfter, careAfterBarriers], {
      intro:
        'This page asks about police and violence. You can skip any question or the whole page. Violence is never the fault of the person who lives through it. If you want to talk, someone you trust, a sex worker-led organisation or a helpline can be there for you.',
    }),
    page('balance', 'Stigma and support', [stigma, supportWanted, supportFound, harmReduction], {
      intro:
        'You can skip any question here and take a break whenever you like. If things are heavy now, please do not stay alone with them. A person you trust, a peer group or a helpline can support you.',
    }),
    page('choices', 'HIV prevention and care', [condoms, prep, hiv], {
      intro: 'You can skip any question here. Every answer is welcome, and none is judged.',
    }),
    page('trust', 'Whom you trust', [trust, swLedService, swLedBetter, online]),
    page('change', 'The law and what should change', [lawEffect, priorities]),
    page('words', 'In your own words', [mayQuote, refusedWords, serviceWords, lawWords], {
      intro:
        'You can leave everything here empty. Please leave out anything that could point to you or to someone else. We keep each text apart: only your answer about quoting stays with it and, at most, your region and the service you chose.',
    }),
  ],
})
