import {
  and,
  longText,
  matrix,
  multiple,
  not,
  number,
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

// Where organisations answer, a country can be a name, so only the region is asked.
const regionOfWork = region('region', 'In which region does your organisation work?', {
  hint: 'Eastern Europe and Central Asia are counted with Europe. Guyana and Suriname are counted with North America and the Caribbean.',
})

const swLed = single(
  'sw_led',
  'Is your organisation led by sex workers?',
  {
    yes: 'Yes, we meet two or three of the criteria',
    partly: 'Partly, we meet one of the criteria',
    no: 'No, we meet none of the criteria',
  },
  {
    ordered: true,
    hint: 'There are three criteria. Sex workers are 50% or more of the decision-making body. They are 50% or more of the spokespersons. They are 33% or more of the staff, on equal terms.',
    groups: { below_two: { text: 'One criterion or none', options: ['partly', 'no'] } },
  },
)

const ledCriteria = multiple(
  'led_criteria',
  'Which of the three criteria does your organisation meet?',
  {
    body: 'Half or more of our decision-making body are sex workers',
    spokespersons: 'Half or more of our spokespersons are sex workers',
    staff: 'A third or more of our staff are sex workers, on the same terms as others',
  },
  { when: swLed.is('yes', 'partly') },
)

const regionalNetwork = single(
  'regional_network',
  'Does your organisation belong to a regional network of sex workers?',
  { yes: 'Yes', applied: 'Not yet, we have applied', no: 'No' },
  { ordered: true },
)

const peopleReached = single(
  'people_reached',
  'About how many sex workers did your organisation reach in the last 12 months?',
  {
    under_50: 'Fewer than 50',
    from_50: '50 to 249',
    from_250: '250 to 999',
    from_1000: '1,000 to 4,999',
    from_5000: '5,000 or more',
    not_known: 'We do not know',
  },
  {
    ordered: true,
    hint: 'Count people reached by services, meetings or outreach. An estimate is enough.',
  },
)

const groupsReached = multiple(
  'groups_reached',
  'Which of these groups does your organisation reach?',
  {
    women: 'Women',
    men: 'Men',
    trans: 'Trans and gender-diverse people',
    young: 'Young adults aged 18 to 29',
    migrants: 'Migrant sex workers',
    hiv: 'People living with HIV',
    drugs: 'People who use drugs',
    disabilities: 'People with disabilities',
    rural: 'Sex workers in rural areas',
    detention: 'Sex workers in detention',
  },
  { goals: ['health', 'human_rights'] },
)

const paidStaff = number(
  'paid_staff',
  'How many people does your organisation pay for their work?',
  {
    hint: 'Count everyone who is paid regularly, full-time or part-time. If nobody is, write 0.',
    min: 0,
    max: 2000,
    unit: 'people',
    bands: [0, 1, 6, 21, 51],
  },
)

const staffShare = percentage(
  'staff_share',
  'What percentage of your paid staff are sex workers?',
  {
    hint: 'An estimate is enough.',
    bands: [0, 1, 33, 50, 100],
    when: paidStaff.atLeast(1),
  },
)

const equalPay = single(
  'equal_pay',
  'Are the sex workers on your staff paid on the same terms as other staff?',
  { all: 'Yes, all of them', some: 'Some of them are', none: 'No' },
  { ordered: true, preferNot: true, goals: ['labour'], when: staffShare.between(1, 99) },
)

const staffStrain = scale(
  'staff_strain',
  'How much strain has your team been under in the last 12 months?',
  { from: 1, to: 5, labels: { 1: 'Very little', 5: 'More than we can bear' } },
  { preferNot: true, goals: ['labour'] },
)

const registered = single(
  'registered',
  'Is your organisation registered?',
  {
    openly: 'Yes, openly as an organisation of sex workers',
    other_purpose: 'Yes, under another stated purpose',
    hosted: 'No, another organisation hosts us',
    no: 'No',
  },
  { sensitive: true, preferNot: true, goals: ['human_rights'] },
)

const registrationBarriers = multiple(
  'registration_barriers',
  'Why is your organisation not openly registered?',
  {
    law: 'The law does not allow it',
    refused: 'The authorities refused',
    safety: 'It would put people at risk',
    cost: 'It costs too much',
    procedure: 'The procedure is too difficult',
    under_way: 'Our request is being examined',
    not_wanted: 'We do not wish to register',
  },
  {
    other: 'Another reason, please say',
    sensitive: true,
    preferNot: true,
    goals: ['human_rights', 'criminalisation'],
    when: registered.is('other_purpose', 'hosted', 'no'),
  },
)

const governance = multiple(
  'governance',
  'Which of these does your organisation have today?',
  {
    statutes: 'A constitution or statutes',
    board: 'An elected board',
    plan: 'A strategic plan',
    finance: 'Written financial procedures',
    staff_policy: 'A staff and pay policy',
    complaints: 'A procedure for abuse and complaints',
    security: 'A safety and security plan',
    audit: 'A yearly audit',
    none: 'None of these',
  },
  { exclusive: ['none'] },
)

const development = single(
  'development',
  'Compared with a year ago, how does your organisation stand?',
  {
    stronger: 'Stronger',
    same: 'About the same',
    weaker: 'Weaker',
    founded: 'It was founded in the last 12 months',
  },
  { ordered: true },
)

const developmentEvents = multiple(
  'development_events',
  'Which of these happened in your organisation in the last 12 months?',
  {
    registered: 'We were registered',
    first_grant: 'We received our first grant',
    new_office: 'We opened an office or drop-in centre',
    more_staff: 'We took on more staff',
    new_policies: 'We adopted a new plan or policy',
    joined_network: 'We joined a regional network',
    office_closed: 'We closed an office or drop-in centre',
    office_smaller: 'We made an office or drop-in centre smaller',
    fewer_staff: 'We lost staff',
    none: 'None of these',
  },
  { exclusive: ['none'] },
)

const closureReasons = multiple(
  'closure_reasons',
  'Why did your office or centre close or become smaller?',
  {
    funding: 'We lost funding',
    building: 'We had to leave the building',
    police: 'Police raided or pressured us',
    order: 'The authorities ordered it',
    threats: 'We were threatened',
    choice: 'We chose to work in another way',
  },
  {
    other: 'Another reason, please say',
    sensitive: true,
    preferNot: true,
    goals: ['human_rights'],
    when: developmentEvents.includes('office_closed', 'office_smaller'),
  },
)

const income = single(
  'income',
  'What was the income of your organisation in its last financial year?',
  {
    none: 'No income',
    under_10k: 'Under US$10,000',
    from_10k: 'US$10,000 to 49,999',
    from_50k_to_200k: 'US$50,000 to 199,999',
    from_200k: 'US$200,000 or more',
  },
  {
    ordered: true,
    hint: 'In US dollars. An estimate is enough.',
    sensitive: true,
    preferNot: true,
  },
)

const fundingKind = single(
  'funding_kind',
  'What kind of funding did your organisation have in the last 12 months?',
  {
    mostly_core: 'Mostly core, flexible funding',
    some_core: 'Mostly project funding, with some core funding',
    project_only: 'Project funding only',
    none: 'No funding',
  },
  {
    ordered: true,
    hint: 'Core, flexible funding pays for the organisation itself, and you decide how to use it. Project funding pays for agreed activities only.',
    preferNot: true,
  },
)

const grantLength = single(
  'grant_length',
  'How long does your largest current grant run, from its start to its end?',
  {
    up_to_12: '12 months or less',
    from_13: '13 to 24 months',
    from_25: 'More than 24 months',
    no_grant: 'We have no grant at present',
  },
  { ordered: true, when: fundingKind.is('mostly_core', 'some_core', 'project_only') },
)

const coreFunderLost = yesNo(
  'core_funder_lost',
  'Since the start of 2023, has your organisation lost a main core funder?',
  { preferNot: true },
)

const lossEffects = multiple(
  'loss_effects',
  'What did this loss mean for your organisation?',
  {
    services: 'We cut services',
    staff: 'We let staff go',
    pay: 'We cut or delayed pay',
    unpaid: 'People work without pay',
    office: 'We gave up an office or centre',
    reserves: 'We used our reserves',
    replaced: 'Another funder took over',
    closing: 'We may have to close',
    none: 'It has had no effect so far',
  },
  {
    exclusive: ['none'],
    other: 'Another effect, please say',
    preferNot: true,
    when: coreFunderLost.is('yes'),
  },
)

const lawChanges = multiple(
  'law_changes',
  'What changed in national law or policy on sex work in the last 12 months?',
  {
    punitive: 'A new law or rule that punishes sex workers',
    clients: 'A new law or rule that punishes clients',
    court_against: 'A court decision against sex workers’ rights',
    reform: 'A reform towards decriminalisation',
    court_for: 'A court decision for sex workers’ rights',
    protection: 'A new policy that protects sex workers',
    none: 'Nothing changed',
    not_known: 'We do not know',
  },
  {
    exclusive: ['none', 'not_known'],
    other: 'Another change, please say',
    goals: ['criminalisation', 'human_rights'],
  },
)

const lawPart = single(
  'law_part',
  'Did your organisation help to bring about a change for the better?',
  { leading: 'Yes, in a leading role', part: 'Yes, together with others', no: 'No' },
  {
    ordered: true,
    sensitive: true,
    preferNot: true,
    goals: ['criminalisation'],
    when: lawChanges.includes('reform', 'court_for', 'protection'),
  },
)

const clientModel = single(
  'client_model',
  'How far has the client-criminalising model come in your country?',
  {
    absent: 'It is not discussed',
    discussed: 'It is discussed in public',
    proposed: 'A law has been proposed',
    in_force: 'It is in force',
    ended: 'It was in force and has been ended',
    not_known: 'We do not know',
  },
  {
    ordered: true,
    hint: 'Under this model it is a crime to pay for sex, while selling sex is said not to be one.',
    goals: ['criminalisation'],
  },
)

const enforcement = single(
  'enforcement',
  'Over the last year, has enforcement against sex workers become harsher or milder?',
  {
    harsher: 'Harsher',
    same: 'About the same',
    milder: 'Milder',
    uneven: 'It differs from place to place',
    not_known: 'We do not know',
  },
  { ordered: true, goals: ['criminalisation'] },
)

const policePractice = matrix(
  'police_practice',
  'Compared with a year ago, how often does each of these happen where you work?',
  {
    rows: {
      raids: 'Raids on workplaces',
      arrests: 'Arrests',
      extortion: 'Police demand money or sex',
      condoms: 'Condoms used as evidence',
      violence: 'Violence by police officers',
      expulsion: 'Expulsion of migrants',
      complaints: 'Police follow up sex workers’ complaints',
    },
    columns: {
      more: 'More often',
      same: 'As often',
      less: 'Less often',
      never: 'Does not happen',
      not_known: 'We do not know',
    },
  },
  { sensitive: true, preferNot: true, goals: ['violence', 'criminalisation'] },
)

const targeted = multiple(
  'targeted',
  'How was your organisation itself targeted in the last 12 months?',
  {
    raid: 'A raid or search',
    inspection: 'Hostile inspections',
    arrest: 'Arrest of staff or volunteers',
    threats: 'Threats or physical attacks',
    online: 'Attacks online',
    event: 'An event forbidden or broken up',
    none: 'It was not targeted',
  },
  {
    exclusive: ['none'],
    other: 'In another way, please say',
    sensitive: true,
    preferNot: true,
    goals: ['violence', 'human_rights'],
  },
)

const programmes = matrix(
  'programmes',
  'How did your rights-based programmes change in the last 12 months?',
  {
    rows: {
      health_other: 'Health, other than HIV',
      hiv: 'HIV prevention, testing and treatment',
      violence: 'Action against violence',
      legal_aid: 'Legal aid',
      social_protection: 'Social protection',
      economic: 'Economic empowerment',
    },
    columns: {
      new: 'New',
      scaled_up: 'Scaled up',
      unchanged: 'Unchanged',
      reduced: 'Reduced',
      ended: 'Ended',
      not_ours: 'We have none',
    },
  },
  { goals: ['health', 'violence', 'economic_empowerment'] },
)

const programmeCauses = multiple(
  'programme_causes',
  'Why were programmes reduced or ended?',
  {
    funding: 'Funding was reduced or ended',
    law: 'A law or rule stood in the way',
    police: 'Police action made it unsafe',
    staff: 'We lost staff',
    partner: 'A partner withdrew',
    complete: 'The work was complete',
  },
  {
    other: 'Another reason, please say',
    preferNot: true,
    when: or(
      programmes.row('health_other').is('reduced', 'ended'),
      programmes.row('hiv').is('reduced', 'ended'),
      programmes.row('violence').is('reduced', 'ended'),
      programmes.row('legal_aid').is('reduced', 'ended'),
      programmes.row('social_protection').is('reduced', 'ended'),
      programmes.row('economic').is('reduced', 'ended'),
    ),
  },
)

const supportReceived = multiple(
  'support_received',
  'In which areas did your organisation receive technical support in the last 12 months?',
  {
    governance: 'Governance',
    finance: 'Financial management',
    people: 'Human resources',
    monitoring: 'Monitoring and evaluation',
    proposals: 'Proposal writing',
    advocacy: 'Advocacy',
    security: 'Physical and digital security',
    none: 'We received none',
  },
  { exclusive: ['none'], other: 'Another area, please say' },
)

const supportFrom = multiple(
  'support_from',
  'Who gave your organisation this support?',
  {
    global: 'The global network',
    regional: 'A regional network',
    sw_led: 'Another sex worker-led organisation',
    civil_society: 'Another civil society organisation',
    united_nations: 'A United Nations agency',
    funder: 'A funder',
    authority: 'A public authority',
    consultant: 'A paid consultant',
  },
  {
    other: 'Somebody else, please say who in general terms',
    when: and(supportReceived.answered(), not(supportReceived.includes('none'))),
  },
)

const supportWanted = ranking(
  'support_wanted',
  'Which technical support does your organisation need most in the coming year?',
  {
    governance: 'Governance',
    finance: 'Financial management',
    people: 'Human resources',
    monitoring: 'Monitoring and evaluation',
    proposals: 'Proposal writing',
    advocacy: 'Advocacy',
    security: 'Physical and digital security',
  },
  {
    top: 3,
    hint: 'Choose up to three, the most needed first. If you need none, go on without an answer.',
    optional: true,
  },
)

const exchange = multiple(
  'exchange',
  'How did your organisation take part in South–South exchange in the last 12 months?',
  {
    visited: 'We visited another organisation',
    hosted: 'We received another organisation',
    online: 'We met online',
    mentored: 'We advised or were advised over some time',
    none: 'We did not take part',
  },
  {
    exclusive: ['none'],
    hint: 'South–South exchange means that organisations of the Global South learn from each other.',
  },
)

const involvement = matrix(
  'involvement',
  'What part did your organisation have in each of these in the last 12 months?',
  {
    rows: {
      ccm: 'Country coordinating mechanism (HIV, tuberculosis, malaria)',
      hiv_plan: 'National HIV plan',
      rights: 'National human rights forums',
      justice: 'Forums on law reform or policing',
      labour: 'Forums on labour or social protection',
    },
    columns: {
      vote: 'A seat with a vote',
      seat: 'A seat without a vote',
      consulted: 'Consulted only',
      none: 'No part',
      absent: 'Does not exist here',
    },
  },
  { goals: ['human_rights', 'health', 'labour'] },
)

const involvementWeight = scale(
  'involvement_weight',
  'How much did your views count in the decisions taken there?',
  { from: 1, to: 5, labels: { 1: 'Not at all', 5: 'Very much' } },
  {
    goals: ['human_rights'],
    when: or(
      involvement.row('ccm').is('vote', 'seat', 'consulted'),
      involvement.row('hiv_plan').is('vote', 'seat', 'consulted'),
      involvement.row('rights').is('vote', 'seat', 'consulted'),
      involvement.row('justice').is('vote', 'seat', 'consulted'),
      involvement.row('labour').is('vote', 'seat', 'consulted'),
    ),
  },
)

const actionDays = multiple(
  'action_days',
  'On which action days was your organisation active in the last 12 months?',
  {
    march: '3 March (labour)',
    june: '2 June (access to justice)',
    september: '14 September (pride and visibility)',
    december: '17 December (end violence)',
    none: 'On none of them',
  },
  { exclusive: ['none'], goals: ['labour', 'stigma', 'violence'] },
)

const leadersMentored = number(
  'leaders_mentored',
  'How many emerging leaders did your organisation mentor in the last 12 months?',
  {
    hint: 'Count sex workers whom you supported over several months. If there were none, write 0.',
    min: 0,
    max: 1000,
    unit: 'leaders',
    bands: [0, 1, 6, 21],
  },
)

const networkPriorities = multiple(
  'network_priorities',
  'What should the network do first in the coming year?',
  {
    law: 'Work for decriminalisation',
    funders: 'Win funders for core, flexible funding',
    support: 'Give technical support',
    exchange: 'Bring members together',
    languages: 'Offer tools in more languages',
    evidence: 'Gather evidence with the community',
    leaders: 'Support new leaders',
    forums: 'Speak up in international forums',
  },
  {
    atMost: 3,
    order: 'shuffled',
    other: 'Something else, please say',
    hint: 'Choose up to three.',
  },
)

const quoteConsent = single(
  'quote_consent',
  'If you write to us below, may we quote your words?',
  { yes: 'Yes, you may quote us', no: 'No, do not quote us' },
  {
    hint: 'A quote is shown with your region at most. If you do not answer, we do not quote you.',
    optional: true,
  },
)

const lawText = longText(
  'law_text',
  'Please describe the most important change in law or policy.',
  {
    hint: 'What does it mean for sex workers? Please do not name people, places or organisations.',
    context: [regionOfWork, quoteConsent],
    optional: true,
    sensitive: true,
    goals: ['criminalisation'],
    when: and(lawChanges.answered(), not(lawChanges.includes('none', 'not_known'))),
  },
)

const networkText = longText('network_text', 'What else would you like to tell the network?', {
  hint: 'It may be a wish, a success or a worry. Please do not name people, places or organisations.',
  context: [regionOfWork, quoteConsent],
  optional: true,
  sensitive: true,
})

export default survey('member-survey-2025', {
  title: 'Annual member survey 2025',
  code: 'h4t9',
  kind: 'member survey',
  unit: 'organisation',
  languages: ['en', 'fr', 'es', 'ru', 'zh'],
  series: 'member-survey',
  wave: 2025,
  access: 'codes',
  opens: '2025-01-15',
  closes: '2025-03-01',
  retention: '2026-03-01',
  purpose:
    'Once a year the network asks its members how they are and what has changed around them. Your answers show where organisations grow or struggle, how laws and practices change, and what support is missing. They guide the work of the global network, its board and the regional networks.',
  audience:
    'Member organisations of the network, with one answer for each organisation. Please agree on the answers together, for example in your board or team.',
  use: 'We publish the findings in five languages and send them to all members. The board uses them for its yearly review, and they appear in reports to funders. We show rounded numbers for groups of organisations only.',
  contact: 'the policy team of the network',
  consent:
    'Taking part is your choice, and your membership does not depend on it. You may stop at any time. On delicate questions you may say that you prefer not to answer. We lock your answers before we store them. Only the people who write the report hold the key. After sending, you get a number with which you can withdraw your answers until the survey closes. One year after that, we delete all answers.',
  breakdowns: [regionOfWork, swLed],
  quoting: quoteConsent,
  accept: {
    'long-survey':
      'English is estimated at 17 minutes, and other languages need more words. It is asked once a year, and members can pause and come back.',
    're-identification-left-out':
      'What others know of a member does single it out among the answers, which only the few who hold the key can open. What is published is merged where a row has fewer than 20 answers, rounded and audited. The monitoring framework asks for each of these facts every year.',
  },
  pages: [
    page('organisation', 'Your organisation', [regionOfWork, swLed, ledCriteria, regionalNetwork]),
    page('people', 'People and reach', [
      peopleReached,
      groupsReached,
      paidStaff,
      staffShare,
      equalPay,
      staffStrain,
    ]),
    page(
      'standing',
      'Registration and governance',
      [registered, registrationBarriers, governance],
      {
        intro: 'We ask how your organisation stands before the law and how it is run.',
      },
    ),
    page('development', 'The past year', [development, developmentEvents, closureReasons]),
    page('funding', 'Funding', [income, fundingKind, grantLength, coreFunderLost, lossEffects]),
    page('law', 'Law and policy', [lawChanges, lawPart, clientModel], {
      intro: 'Please answer for the country in which you mainly work.',
    }),
    page('enforcement', 'Police and enforcement', [enforcement, policePractice, targeted], {
      intro:
        'Please answer from what your organisation sees and hears. You need not look up figures.',
    }),
    page('programmes', 'Rights-based programmes', [programmes, programmeCauses]),
    page('support', 'Technical support', [supportReceived, supportFrom, supportWanted, exchange], {
      intro: 'Technical support means advice, training, mentoring or help with a task.',
    }),
    page('involvement', 'Taking part in decisions', [
      involvement,
      involvementWeight,
      actionDays,
      leadersMentored,
    ]),
    page('network', 'What the network should do', [networkPriorities]),
    page('words', 'In your own words', [quoteConsent, lawText, networkText], {
      intro: 'You may leave this page empty.',
    }),
  ],
})
