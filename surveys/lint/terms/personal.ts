import type { Term } from './term'

/** English stems by which a question shows what it asks for; authors write in English. */
export const classicQuestions = words([
  'how old',
  'age',
  'aged',
  'gender',
  'born',
  'nationality',
  'ethnic*',
  'religio*',
  'sexual orientation',
  'disabilit*',
  'migrant*',
  'hiv status',
  'marital',
  'income',
  'earn*',
  'children',
  'school*',
  'education level',
])

export const sensitiveTopics = words([
  'hiv',
  'aids',
  'drug',
  'drugs',
  'violen*',
  'rape*',
  'abuse*',
  'assault*',
  'arrest*',
  'police',
  'prison*',
  'detain*',
  'detention',
  'deport*',
  'convict*',
  'migra*',
  'immigra*',
  'residence permit*',
  'undocumented',
  'gender identity',
  'transgender',
  'trans',
  'how do you describe your gender',
  'sexual orientation',
  'sexuality',
  'abortion*',
  'pregnan*',
  'mental health',
  'suicid*',
  'sexually transmitted',
  'discriminat*',
])

/** What others can know of somebody and look for in an answer. */
export const knownTraits = words([
  'how old',
  'age',
  'born',
  'gender',
  'nationality',
  'ethnic*',
  'religio*',
  'disabilit*',
  'your role',
  'what role',
  'which role',
  'your position',
  'job title',
  'what is your work',
  'do you work',
  'language do you',
  'languages do you',
  'migrant*',
  'move from another country',
  'children',
  'city',
  'town',
  'rural',
])

/** The same of an organisation. */
export const knownFacts = words([
  'founded',
  'start its work',
  'established',
  'registered',
  'legal form',
  'how many members',
  'how many staff',
  'paid staff',
  'organisation pay',
  'how many people work',
  'how many people are',
  'people reached',
  'sex workers did your organisation reach',
  'income',
  'money did your organisation receive',
  'budget',
  'regional network',
  'led by sex workers',
  'main language*',
  'your role',
  'your position',
])

/** What names a person or a place by itself. */
export const directQuestions = words([
  'your name',
  'your full name',
  'first name',
  'last name',
  'surname',
  'your address',
  'your street',
  'your town',
  'your city',
  'which town',
  'which city',
  'which village',
  'what street',
  'which street',
  'e-mail*',
  'email*',
  'phone number*',
  'telephone*',
  'date of birth',
  'birthday',
  'passport*',
  'exact age',
])

/** How a question asks for an exact age. */
export const ageQuestions = words(['how old are you', 'your age', 'were you born'])

/** Parts of a code that tell a topic to whoever looks over a shoulder. */
export const tellingCode = /sex|hiv|aids|prost|whor|hook|porn|drug|trans|lgbt|queer|gay|nude|xxx/

/** The same for the parts of a slug, as whole words. */
export const tellingWords = [
  'sex',
  'sexwork',
  'hiv',
  'aids',
  'sti',
  'prostitution',
  'prostitutes',
  'prostitute',
  'drugs',
  'drug',
  'trans',
  'transgender',
  'lgbt',
  'escorts',
  'brothels',
]

function words(avoid: string[]): Term[] {
  return [{ avoid, better: '' }]
}
