import {
  and,
  longText,
  matrix,
  multiple,
  not,
  or,
  page,
  percentage,
  ranking,
  region,
  scale,
  single,
  survey,
  yesNo,
} from '#surveys/kit/kit'

const areas = {
  human_rights: 'Human rights and access to justice',
  health: 'Health, including HIV',
  labour: 'Labour rights: sex work is work',
  stigma: 'An end to stigma and discrimination',
  criminalisation: 'Law reform and decriminalisation',
  violence: 'An end to violence',
  migration: 'Rights of migrant sex workers',
  economic_empowerment: 'Income and social protection',
}

const mainRegion = region('region', 'In which region does your organisation mainly work?', {
  hint: 'If you work in several regions, choose the one where you do most.',
})

const swLed = single(
  'sw_led',
  'Is your organisation led by sex workers?',
  {
    yes: 'Yes, it meets two or three of the criteria',
    partly: 'Partly, it meets one of the criteria',
    no: 'No, it meets none of the criteria',
  },
  {
    ordered: true,
    hint: 'The three criteria: sex workers are half or more of your decision-making body. They are half or more of your spokespersons. They are a third or more of your staff, on the same terms as others.',
    groups: { led: { text: 'Led or partly led by sex workers', options: ['yes', 'partly'] } },
  },
)

const mayQuote = yesNo(
  'may_quote',
  'May we quote from what your organisation writes in this survey?',
  {
    optional: true,
    hint: 'Some questions ask for your own words. Two people check every quote and take out names. A quote shows at most your region and whether sex workers lead your organisation. Without a clear yes, we quote nothing.',
  },
)

const paidStaff = single(
  'paid_staff',
  'How many people does your organisation pay, full time or part time?',
  {
    nobody: 'Nobody, we are all volunteers',
    one_to_five: '1 to 5 people',
    six_to_twenty: '6 to 20 people',
    over_twenty: 'More than 20 people',
  },
  {
    ordered: true,
    hint: 'Count peer workers who are paid regularly. Do not count single payments.',
    groups: { small: { text: '5 paid people or fewer', options: ['nobody', 'one_to_five'] } },
  },
)

const income = single(
  'income',
  'About how much money did your organisation receive in 2025, in US dollars?',
  {
    nothing: 'No money',
    under_10k: 'Up to 10,000',
    under_50k: 'More than 10,000, up to 50,000',
    under_200k: 'More than 50,000, up to 200,000',
    over_200k: 'More than 200,000',
  },
  { ordered: true, hint: 'A rough estimate is enough.', sensitive: true, preferNot: true },
)

const moneyKinds = multiple(
  'money_kinds',
  'Which kinds of money did your organisation receive in 2025?',
  {
    core_flexible: 'Core, flexible money, which you decide how to use',
    project: 'Project money, tied to agreed activities',
    emergency: 'Emergency money',
    own_income: 'Money of your own: members’ fees, sales, gifts from people',
    none: 'No money at all',
  },
  { hint: 'Choose all that apply.', exclusive: ['none'] },
)

const hadGrants = moneyKinds.includes('core_flexible', 'project', 'emergency')

const sources = multiple(
  'sources',
  'Who gave your organisation this money?',
  {
    sex_worker_fund: 'A fund led by sex workers',
    rights_fund: 'A women’s fund or human rights fund',
    foundation: 'A private foundation',
    health_fund: 'A global health fund or programme',
    own_government: 'A public body of your own country',
    foreign_government: 'The government of another country',
    large_organisation: 'A larger organisation that passes money on',
    network: 'A global or regional network of sex workers',
  },
  {
    hint: 'Choose all that apply. Please do not name the donor.',
    other: 'Another source, please say',
    when: hadGrants,
  },
)

const flexibleShare = percentage(
  'flexible_share',
  'About what share of your money in 2025 was core and flexible?',
  {
    hint: 'A rough estimate is enough.',
    bands: [0, 26, 51, 76],
    when: moneyKinds.includes('core_flexible'),
  },
)

const multiYearShare = percentage(
  'multi_year_share',
  'About what share of your money comes from grants of two years or more?',
  {
    hint: 'Think of the grants you have today. Write 0 if all of them are shorter.',
    bands: [0, 1, 26, 51, 76],
    when: hadGrants,
  },
)

const securedMonths = single(
  'secured_months',
  'For how long from today is the basic work of your organisation paid for?',
  {
    not_now: 'It is not paid for today',
    half_year: 'Up to 6 months',
    one_year: '7 to 12 months',
    longer: 'More than 12 months',
    not_known: 'We do not know',
  },
  { ordered: true, hint: 'Basic work means the team, the space and what keeps you running.' },
)

const lostCore = single(
  'lost_core',
  'Did your organisation lose core money because this funder left?',
  {
    directly: 'Yes, our own grant ended',
    indirectly: 'Yes, through a network or fund that it supported',
    not_lost: 'No, we lost no core money because of this',
    not_known: 'We do not know',
  },
  { groups: { lost: { text: 'Lost core money', options: ['directly', 'indirectly'] } } },
)

const lost = lostCore.is('directly', 'indirectly')

const lostShare = single(
  'lost_share',
  'How much of your yearly income did you lose in this way?',
  {
    under_quarter: 'Less than a quarter',
    quarter_to_half: 'Between a quarter and a half',
    over_half: 'More than half',
    everything: 'All of it, or nearly all',
    not_known: 'We do not know',
  },
  { ordered: true, when: lost },
)

const workLost = multiple(
  'work_lost',
  'Which parts of your work became smaller or ended?',
  {
    posts: 'Paid posts',
    outreach: 'Outreach and peer support',
    meetings: 'Meetings of members and of the board',
    advocacy: 'Advocacy on laws and policy',
    legal_aid: 'Legal support',
    emergency: 'Emergency help for sex workers',
    leaders: 'Training of new leaders',
    networking: 'Taking part in national or regional networks',
    nothing: 'No part of our work',
  },
  {
    hint: 'Choose all that apply.',
    other: 'Another part, please say',
    exclusive: ['nothing'],
    when: lost,
  },
)

const office = single(
  'office',
  'What has happened to your office or drop-in space since 2023?',
  {
    kept: 'We kept it as it was',
    larger: 'We have a new or larger one',
    smaller: 'We moved to a smaller one',
    shared: 'We now share one with others',
    closed: 'We closed it',
    never_had: 'We have not had one since 2023',
  },
  { groups: { reduced: { text: 'Smaller or shared', options: ['smaller', 'shared'] } } },
)

const greatestLoss = longText('greatest_loss', 'Which loss has hurt your community most?', {
  hint: 'Please do not name people, places or donors.',
  context: [mainRegion, mayQuote],
  optional: true,
  when: lost,
})

const howKept = longText('how_kept', 'How have you kept your most important work alive?', {
  hint: 'Think of what you kept, and of who or what made it possible. Please do not name people, places or donors.',
  context: [mainRegion, mayQuote],
  optional: true,
})

const burnOut = scale(
  'burn_out',
  'In the past 12 months, how often was your team close to burn-out?',
  { from: 1, to: 5, labels: { 1: 'Never', 5: 'Nearly all the time' } },
  {
    hint: 'Burn-out means being too tired, for too long, to go on well. Think of staff and volunteers together.',
    sensitive: true,
    preferNot: true,
    goals: ['labour', 'health'],
  },
)

const burnOutHelp = multiple(
  'burn_out_help',
  'What would help your team most against burn-out?',
  {
    pay: 'Fair and regular pay',
    rest: 'Paid rest and sick leave',
    colleagues: 'More colleagues',
    counselling: 'Counselling or peer support for the team',
    safety: 'Better safety at work and online',
    planning: 'Money we can count on for longer',
    less_reporting: 'Less reporting to donors',
  },
  {
    hint: 'Choose up to three.',
    atMost: 3,
    other: 'Something else, please say',
    goals: ['labour', 'health'],
  },
)

const priorities = ranking(
  'priorities',
  'What should donors pay for first in your organisation?',
  {
    pay: 'Fair pay for the team',
    space: 'An office, drop-in or safe space',
    organising: 'Bringing sex workers together',
    leaders: 'Training of new leaders',
    advocacy: 'Advocacy on laws and policy',
    services: 'Services run by sex workers',
    emergency: 'Emergency help for sex workers',
    safety: 'Safety of people and of records',
    systems: 'Finance, audit and registration',
  },
  { top: 3, hint: 'Choose three and put them in order. 1 is the most important.' },
)

const urgency = matrix(
  'urgency',
  'How urgent is new money for each area of your work?',
  {
    rows: areas,
    columns: {
      this_year: 'Needed within a year',
      three_years: 'Needed within three years',
      no_need: 'No new money needed',
      not_ours: 'Not our area of work',
    },
  },
  {
    goals: [
      'human_rights',
      'health',
      'labour',
      'stigma',
      'criminalisation',
      'violence',
      'trafficking_migration',
      'economic_empowerment',
    ],
  },
)

const hardestArea = single('hardest_area', 'For which area is money hardest to find?', areas, {
  hint: 'Choose one, even if several are hard.',
})

const whyHardest = longText(
  'why_hardest',
  'You chose “{{hardest_area}}”. Why is money for this so hard to find?',
  {
    hint: 'Please do not name people, places or donors.',
    max: 1000,
    context: [mainRegion, mayQuote],
    optional: true,
  },
)

const leftOut = multiple(
  'left_out',
  'Which sex workers does today’s money reach least?',
  {
    young: 'Young adults, 18 to 29',
    migrants: 'Migrant sex workers',
    trans: 'Trans and gender-diverse sex workers',
    men: 'Men who are sex workers',
    hiv: 'Sex workers living with HIV',
    drugs: 'Sex workers who use drugs',
    disabilities: 'Sex workers with disabilities',
    rural: 'Sex workers outside the cities',
    detention: 'Sex workers in detention',
    none: 'No group more than others',
  },
  {
    hint: 'Choose up to three.',
    atMost: 3,
    exclusive: ['none'],
    other: 'Another group, please say',
  },
)

const conditions = multiple(
  'conditions',
  'Which conditions have donors set for your organisation since 2024?',
  {
    registration: 'To be legally registered',
    fiscal_host: 'To receive the money through another organisation',
    audit: 'To pay for an audit',
    no_pay: 'Not to use the money for pay or rent',
    no_advocacy: 'Not to work for changes in the law',
    silence: 'Not to speak in favour of decriminalisation',
    leaving: 'To encourage people to leave sex work',
    personal_records: 'To hand over records about individual sex workers',
    none: 'None of these',
  },
  {
    hint: 'Choose all that apply, also where you did not accept the condition.',
    exclusive: ['none'],
    other: 'Another condition, please say',
    sensitive: true,
    preferNot: true,
    goals: ['human_rights', 'criminalisation'],
  },
)

const metConditions = and(conditions.answered(), not(conditions.includes('none')))

const refusedMoney = yesNo(
  'refused_money',
  'Has your organisation refused or returned money because of such a condition?',
  {
    sensitive: true,
    preferNot: true,
    when: metConditions,
  },
)

const reportingBurden = scale(
  'reporting_burden',
  'How heavy is reporting to donors for your organisation?',
  { from: 1, to: 5, labels: { 1: 'Light', 3: 'Heavy, but we manage', 5: 'Too heavy' } },
  { hint: 'Think of all your donors together.', when: hadGrants },
)

const heavyReporting = reportingBurden.atLeast(3)

const lighterReporting = multiple(
  'lighter_reporting',
  'What would make reporting lighter for you?',
  {
    one_report: 'One report for all donors',
    own_language: 'Reporting in our own language',
    spoken: 'Reporting in a conversation',
    fewer_numbers: 'Fewer numbers to collect',
    less_often: 'Reporting once a year',
    finance_post: 'Money for a finance worker',
  },
  {
    hint: 'Choose up to two.',
    atMost: 2,
    other: 'Something else, please say',
    when: heavyReporting,
  },
)

const jointProposal = single(
  'joint_proposal',
  'Since 2023, has your organisation asked for money together with another movement?',
  {
    funded: 'Yes, and we received money',
    waiting: 'Yes, and we are waiting for an answer',
    refused: 'Yes, but we received no money',
    wanted: 'No, but we would like to',
    not_wanted: 'No, and we do not plan to',
  },
  {
    groups: {
      tried: { text: 'Yes, without money so far', options: ['waiting', 'refused'] },
      not_yet: { text: 'No joint proposal', options: ['wanted', 'not_wanted'] },
    },
  },
)

const seeksAllies = jointProposal.isNot('not_wanted')

const movements = multiple(
  'movements',
  'With which movements did you do this, or would you like to?',
  {
    women: 'Women’s rights',
    sexual_diversity: 'Lesbian, gay, bisexual, trans and intersex people',
    hiv: 'People living with HIV',
    drugs: 'People who use drugs',
    migrants: 'Migrants’ rights',
    labour: 'Trade unions and workers’ rights',
    race: 'Racial justice and indigenous peoples',
    disability: 'People with disabilities',
  },
  {
    hint: 'Choose all that apply.',
    other: 'Another movement, please say',
    when: seeksAllies,
  },
)

const helpfulPractice = longText(
  'helpful_practice',
  'What has a donor done that helped you most?',
  {
    hint: 'Think of how they worked with you, not only of the money. Please do not name the donor.',
    max: 1000,
    context: [mainRegion, mayQuote],
    optional: true,
  },
)

const tellDonors = longText('tell_donors', 'What do you want to tell donors?', {
  hint: 'Write as you would speak to them. Please do not name people, places or donors.',
  context: [mainRegion, swLed, mayQuote],
  optional: true,
})

export default survey('funding-priorities-2026', {
  title: 'Funding priorities 2026',
  code: 'w3n6',
  kind: 'consultation',
  unit: 'organisation',
  languages: ['en', 'fr', 'es', 'ru', 'zh'],
  access: 'codes',
  entered: ['paper'],
  opens: '2026-11-06',
  closes: '2027-01-04',
  retention: '2028-01-04',
  purpose:
    'The network asks what sex worker-led organisations need money for, and on what terms. In 2023 a main core funder left, and many organisations lost what kept them running. With your answers we can tell donors, together and with numbers, what would help most.',
  audience:
    'Organisations that work with sex workers, in all regions, whether they have money or not. Please send one answer for each organisation. It is best given by someone who knows the money, together with colleagues.',
  use: 'We will write a briefing paper for donors and members, in five languages. It shows rounded numbers by region and, from organisations that agree, short quotes without names. You will find it on our findings page, and we will send it to every organisation we invited.',
  contact: 'the policy team of the network',
  consent:
    'Taking part is your choice, and it has no effect on your membership. You may stop at any time and leave optional questions empty. We do not ask for names of people, organisations or donors. We lock your answers before we store them. Only the people who write the report hold the key. Donors see the report, never your answers. We quote your words only if you agree. After sending, you get a number with which you can withdraw your answers until the closing date. About a year later we delete all answers.',
  breakdowns: [mainRegion, swLed],
  quoting: mayQuote,
  accept: {
    'long-survey':
      'English is estimated at 22 minutes, more than half of them for five texts that may be left empty. Other languages need more words. Organisations can pause and come back.',
    're-identification-left-out':
      'Money and staff do single out an organisation among the answers, which only the few who hold the key can open. What is published is merged where a row has fewer than 20 answers, rounded and audited. The paper for donors rests on these numbers.',
  },
  pages: [
    page('organisation', 'Your organisation', [mainRegion, swLed, paidStaff, income, mayQuote]),
    page('money', 'The money you receive', [moneyKinds]),
    page('grants', 'How the money works today', [
      sources,
      flexibleShare,
      multiYearShare,
      securedMonths,
    ]),
    page('funder_left', 'When a core funder left', [lostCore], {
      intro:
        'In 2023 a main core funder of sex worker-led organisations ended its support. We would like to know what this has meant for you.',
    }),
    page('since_then', 'What was lost, what was kept', [
      lostShare,
      workLost,
      office,
      greatestLoss,
      howKept,
      burnOut,
    ]),
    page('team', 'Your team', [burnOutHelp], { when: burnOut.atLeast(3) }),
    page('needs', 'Your priorities', [priorities, urgency, hardestArea]),
    page('gaps', 'Where money is missing', [whyHardest, leftOut]),
    page('donors', 'Donors and allies', [conditions, reportingBurden, jointProposal]),
    page(
      'donors_more',
      'More about donors and allies',
      [refusedMoney, lighterReporting, movements],
      {
        when: or(metConditions, heavyReporting, seeksAllies),
      },
    ),
    page('message', 'Your message to donors', [helpfulPractice, tellDonors]),
  ],
})
