import { countryName } from '#surveys/countries/country-names'
import { regions } from '#surveys/countries/regions'
import type { MessageFault } from '#surveys/findings/messages'

import { fileTrouble } from './file-trouble'
import { moveProblems } from './move-words'
import { releaseSentence } from './release-words'
import { rowWords } from './row-words'
import type { StaffProblem } from './staff/staff-problem'
import { sentenceFor as lintSentence } from './words'

/** A plain sentence about a problem: what is wrong, and what to do. */
export function sentenceFor(problem: StaffProblem): string {
  const say = sentences[problem.code] as (problem: StaffProblem) => string
  return say(problem)
}

type Sentences = {
  [Code in StaffProblem['code']]: (problem: Extract<StaffProblem, { code: Code }>) => string
}

const again = 'Nothing was changed.'

const sentences: Sentences = {
  'not-published': ({ slug }) =>
    `“${slug}” is not published. Publish it first: npm run soundings -- publish ${slug}.`,
  'no-such-survey': ({ slug }) =>
    `No survey “${slug}” was ever published here. ${again} Look at how it is written.`,
  'survey-over': ({ slug }) => `“${slug}” is closed; nothing of it can be changed any more.`,
  'survey-erased': ({ slug, erasedOn }) =>
    `“${slug}” was erased on ${erasedOn}. Its answers are gone for good.`,
  lint: ({ problem }) => `${lintSentence(problem)} ${again}`,
  'no-key-holder': () =>
    'There is no key holder, so nobody could open the answers. Make a key with “keys new --out FILE”, then register it with “keys add FILE.pub --name N”. Two key holders are better than one.',
  'single-key': ({ slug, name }) =>
    `${name} is the only key holder. If that one key file or its passphrase is lost, all answers are lost. Register a second key holder, or confirm with: --single-key ${slug}.`,
  'keys-out-of-step': () => `The key holders changed meanwhile. ${again} Run the command again.`,
  'code-taken': ({ survey, slug }) =>
    `The code “${survey}” belongs to the survey “${slug}”. Give this survey another code.`,
  'code-changed': ({ was, is }) =>
    `This survey is published under the code “${was}”, which stands in addresses that people have. Change “${is}” back to it.`,
  unchanged: ({ slug, number }) =>
    `“${slug}” is published just like this already, as version ${number}. ${again}`,
  'same-as-version': ({ number }) =>
    `This is word for word version ${number}, which was replaced since. Change at least one word.`,
  'structure-changed': ({ questions }) =>
    `The survey is open: only wording and dates may still change. Take back what else was changed${
      questions.length > 0 ? ` in: ${questions.join(', ')}` : ''
    }, or ask it in a new survey.`,
  'language-removed': ({ languages }) =>
    `The survey is open: a language may be added, and none taken away, for somebody may be answering in it. Put back: ${languages.join(', ')}.`,
  'opened-already': ({ opensOn }) =>
    `The survey opened on ${opensOn}; that day cannot be moved any more. Leave --opens out, or give ${opensOn}.`,
  'closes-in-the-past': ({ closesOn, slug }) =>
    `The last day would be ${closesOn}, which is over. To end the survey now: npm run soundings -- close ${slug}.`,
  'retention-later': ({ retentionOn }) =>
    `People were told that their answers are kept until ${retentionOn}. Once a survey is open that day can only become earlier. ${again}`,
  'waiting-already': ({ slug, id }) =>
    `Another request about “${slug}” waits for approval: /staff/requests/${id}. ${again} Have it decided or taken back first.`,
  'changed-meanwhile': () => `Something changed meanwhile. ${again} Run the command again.`,
  'closed-already': ({ slug, closedOn }) => `“${slug}” was closed on ${closedOn}. ${again}`,
  'batch-taken': ({ batch }) => `There is a batch “${batch}” already.`,
  'batch-gone': ({ batch }) => `There is no batch “${batch}”.`,
  'batch-small': ({ least }) => `The batch would have fewer than ${least} codes.`,
  'needs-no-codes': ({ slug }) =>
    `“${slug}” is open to everybody with the link; it takes no codes.`,
  'holder-name-missing': () => 'The key holder needs a name: --name N.',
  'holder-name-taken': ({ name }) =>
    `There is a key holder called ${name}. Choose another name, or remove that one first.`,
  'key-known': ({ name }) => `This key is registered already, as ${name}. ${again}`,
  'key-of-removed-holder': ({ name, removedOn }) =>
    `This is the key of ${name}, who was removed on ${removedOn}. Use the key of a present holder (see “keys list”); whoever comes back makes a new one with “keys new”.`,
  'keys-not-wrapped': ({ slugs }) =>
    `There are answers to open in: ${slugs.join(', ')}. A present key holder has to share them: give that holder's own key file with --key FILE. It is read and not kept.`,
  'not-a-key-holder': ({ fingerprint }) =>
    `The key given with --key (${fingerprint}) belongs to no key holder of this system. Give the file of one of those in “keys list”.`,
  'wrapped-key-damaged': ({ survey }) =>
    `The key of survey ${survey} kept for this holder does not open with their file: it is damaged or of another system. ${again} Try with another holder's file, or bring back a backup.`,
  'survey-key-exchanged': ({ survey }) =>
    `The answers of survey ${survey} are sealed to another key than the one this holder has: somebody exchanged it. ${again} Compare “survey published” in the log, and tell the other key holders.`,
  'no-such-holder': ({ name, names }) =>
    `There is no key holder called “${name}”. There are: ${names.join(', ') || 'none'}.`,
  'last-key-holder': ({ name, slugs }) =>
    `${name} is the last key holder. Without one nobody could ever open: ${slugs.join(', ')}. Add another key holder first.`,
  'only-key': ({ name }) => `${name} holds the only key. Add another key holder first.`,
  'single-key-left': ({ name, staying, slugs }) =>
    `Without ${name} only ${staying} could open: ${slugs.join(', ')}. If that one key file or its passphrase is lost, the answers are lost. Add another key holder first, or confirm with: keys remove ${name} --single-key ${staying}.`,
  'wrong-passphrase': ({ file }) => `The passphrase does not open ${file}. Try again. ${again}`,
  'damaged-key-file': ({ file }) =>
    `${file} is damaged: part of it is missing or was changed. Take your second copy of it. ${again}`,
  'not-a-key-file': ({ file }) =>
    `${file} is not a key file of this program. Give the file that “keys new” made.`,
  'newer-key-file': ({ file }) =>
    `${file} was made by a newer version of this program. Use that version. ${again}`,
  'private-key-file': ({ file }) =>
    `${file} is the secret key file, which its holder gives to nobody. Give ${file}.pub instead.`,
  columns: ({ file, missing, unknown, twice }) =>
    [
      `${file}: the first row has to name name,country,voting, and may name languages,contact,regional_network,joined.`,
      ...(missing.length > 0 ? [`Missing: ${missing.join(', ')}.`] : []),
      ...(unknown.length > 0 ? [`Not known: ${unknown.join(', ')}.`] : []),
      ...(twice.length > 0 ? [`There twice: ${twice.join(', ')}.`] : []),
    ].join(' '),
  'one-cell': ({ file, cell }) =>
    `${file}: the first row is one cell, “${cell}”. Part the cells by commas, semicolons, tabs or vertical bars.`,
  width: ({ row, found, wanted }) =>
    `Row ${row} has ${found} fields instead of ${wanted}. A field with a comma needs quotation marks around it.`,
  quotation: ({ row }) =>
    `Row ${row}: a quotation mark is not closed, or stands where none may stand. ${again}`,
  'too-many-rows': ({ file, most }) => `${file} has more than ${most} rows. ${again}`,
  'not-in-encoding': ({ file, row, encoding }) =>
    `${file} is not in ${encoding}: row ${row} cannot be read. ${again} Leave --read-as out, or give another.`,
  'encoding-unclear': ({ file, possible }) =>
    [
      `${file} could be in any of these; give the right one with --read-as. ${again}`,
      ...possible.map(({ encoding, lines }) => `  ${encoding}: ${lines.slice(0, 3).join(' / ')}`),
    ].join('\n'),
  'encoding-mixed': ({ file, encoding, rows, more }) =>
    `${file} is in ${encoding}, but not in these rows: ${rows.join(', ')}${more > 0 ? ` and ${more} more` : ''}. They came from another file. Write their names anew and save the file as UTF-8. ${again}`,
  'encoding-unknown': ({ file }) =>
    `${file} is in an encoding that is not known here. Save it as CSV in UTF-8. ${again}`,
  spreadsheet: ({ file }) =>
    `${file} is a spreadsheet program’s own file. Save it there as CSV in UTF-8. ${again}`,
  'no-text': ({ file }) => `${file} is no text. Save your table as CSV in UTF-8. ${again}`,
  'member-field-long': ({ row, field, most }) =>
    `Row ${row}: ${field} is longer than ${most} characters.`,
  'members-changed-meanwhile': () =>
    `The register of members changed meanwhile. ${again} Run the command again.`,
  'member-country-unclear': ({ row, value, countries }) =>
    `Row ${row}: “${value}” may be more than one country: ${countries.slice(0, 5).map(countryNamed).join(', ')}. Write its two letters instead.`,
  'member-field': ({ row, field, value }) => `Row ${row}: ${memberFields[field](value)}`,
  'member-twice': ({ row, first, name }) =>
    `Row ${row}: ${name} stands in row ${first} already, with the same country.`,
  'all-members-missing': () =>
    `The file names no member, so --remove-missing would remove all of them. ${again}`,
  ...rowWords,
  ...moveProblems,
  'more-rows-wrong': ({ count }) => `${count} more rows are wrong.`,
  'no-rows': () => 'The file holds no response.',
  paused: ({ slug }) =>
    `“${slug}” is paused and takes nothing, not even from a file. ${again} End the pause on its page first.`,
  'not-open-yet': ({ slug, opensOn }) => `“${slug}” opens on ${opensOn}. ${again}`,
  'too-few-after-bundle': ({ count, bundledOn }) =>
    `The answers were handed out on ${bundledOn}. After that at least 10 may be added at once, so that nobody is recognised as the one who came later; this file has ${count} new. ${again}`,
  'not-closed-yet': ({ slug, closesOn }) =>
    `“${slug}” is open: its last day is ${closesOn}, and answers begun before may be sent for a day more. Answers are handed out all at once, after that, or after: npm run soundings -- close ${slug}.`,
  'unsound-release': ({ problem }) => releaseSentence(problem),
  'release-refused': ({ more }) =>
    `${more > 0 ? `${more} more things are wrong. ` : ''}The release is not accepted. ${again} Ask the key holder who made it for another.`,
  'release-number': ({ slug, found, wanted }) =>
    `This is release ${found} of “${slug}”, and the next one has to be release ${wanted}. ${again} A later release is made with every earlier one: --earlier FILE.`,
  'released-while-open': ({ slug, closesOn }) =>
    `“${slug}” is open: its last day is ${closesOn}, and answers begun before may be sent for a day more. Numbers are accepted once nothing can come any more. ${again}`,
  'never-handed-out': ({ slug }) =>
    `No bundle of “${slug}” was ever handed out here, so nobody can have counted its answers. ${again} See whether this is the right server.`,
  'released-meanwhile': ({ slug }) =>
    `Another release of “${slug}” was accepted meanwhile. ${again} Run the command again.`,
  'nothing-released': ({ slug }) =>
    `No numbers of “${slug}” are released yet. They come after closing, with “release” and “accept”.`,
  'language-not-released': ({ slug, lang, offered }) =>
    `“${slug}” is not released in “${lang}”. There are: ${offered.join(', ')}.`,
  'no-such-place': ({ kind, place }) =>
    kind === 'country'
      ? `“${place}” is no country code of two letters, such as KE.`
      : `“${place}” is no region of the network. There are: ${regions.join(', ')}.`,
  'not-allowed': ({ right }) => `Nobody here may ${right}. ${again}`,
  'not-json': ({ file }) => `${file} is not JSON. ${again}`,
  'year-to-come': ({ year, now }) => `${year} has not begun. The last year is ${now}.`,
  'targets-shape': () => `Targets are told by indicator: {"members": 350}. ${again}`,
  'no-such-target': ({ name, known }) =>
    `There is no indicator “${name}”. There are: ${known.join(', ')}.`,
  'wrong-target': ({ name, most }) =>
    most === null
      ? `The target of “${name}” has to be a whole number from 0 on. ${again}`
      : `The target of “${name}” is a percentage: a whole number from 0 to ${most}. ${again}`,
  'outcome-shape': () =>
    `What was done is told by language: {"en":"…","fr":"…"}, with at least one. ${again}`,
  'outcome-fault': ({ fault, ...facts }) => `${outcomeFaults[fault](facts)} ${again}`,
  'file-exists': ({ file }) =>
    `${file} is there already and is not written over. Name another file.`,
  'file-changed': ({ file }) =>
    `${file} changed while it was read. ${again} Wait until nobody writes it, then run the command again.`,
  'not-utf8': ({ file }) =>
    `${file} is not in UTF-8, so names and words would be damaged. Save it as UTF-8. ${again}`,
  'file-too-large': ({ file, mostMegabytes }) =>
    `${file} is larger than ${mostMegabytes} MB. ${again} See whether this is the right file.`,
  'row-not-utf8': ({ row }) =>
    `Row ${row} is not in UTF-8, so words would be damaged. Save the file as UTF-8. ${again}`,
  'file-trouble': ({ file, reason }) => `${file}: ${fileTrouble[reason] ?? reason}. ${again}`,
  'no-such-file': ({ file }) => `There is no file ${file}.`,
  'not-a-backup': ({ file }) => `${file} is no backup of this kind. ${again}`,
  'damaged-backup': ({ file }) =>
    `${file} is damaged or was cut short. ${again} Take another backup.`,
  'newer-backup': ({ file }) =>
    `${file} was written by a newer version of this program. Use that version. ${again}`,
  'other-backup': ({ file, migrations }) =>
    `${file} was written by another version of this program (${migrations.join(', ')}). Restore it with that version, then upgrade. ${again}`,
  'backup-under-way': () =>
    'A backup is being written, or a survey erased. Wait until it is done, and run the command again.',
  'restore-under-way': () => 'A backup is being restored here already. Wait until it is done.',
  'stores-not-empty': () =>
    'There are surveys, members or responses here already; a backup is restored into an empty data folder only. Choose another DATA_DIR, or move the databases away. Nothing was changed.',
  'date-leaps': ({ lastDay, today }) =>
    `By the clock of this machine it is ${today}, but housekeeping was last done on ${lastDay}. Files were cleaned; no draft was forgotten, in case the clock is wrong. If the date is right: npm run soundings -- housekeeping --confirm-date.`,
  'housekeeping-under-way': () =>
    'Housekeeping is being done already. Once it is over, run: npm run soundings -- housekeeping.',
  'disk-too-full': ({ neededMegabytes, freeMegabytes }) =>
    `The disk is too full to clean up: ${neededMegabytes} MB are needed, ${freeMegabytes} MB are free. Make room, then run: npm run soundings -- housekeeping.`,
  'vacuum-failed': ({ said }) =>
    `The database could not be cleaned up (${said}). Run: npm run soundings -- housekeeping.`,
  'not-stored-yet': () =>
    'The database is busy, the disk is full, or the server does not answer. What was finished is kept; run the command again.',
  'not-destroyed': ({ file }) => `${file} is still there. Destroy it first. ${again}`,
  'not-a-key-backup': ({ file, files }) =>
    `${file} is not in the list of files with keys. There are: ${files.join(', ') || 'none'}. ${again}`,
  'kept-until': ({ slug, retentionOn }) =>
    `The answers of “${slug}” are kept until ${retentionOn}; they can be erased from the day after. ${again}`,
}

interface OutcomeFacts {
  lang: string
  offered: string[]
  most: number
}

const outcomeFaults: Record<MessageFault, (facts: OutcomeFacts) => string> = {
  language: ({ lang, offered }) =>
    `“${lang}” is not a language of this survey (${offered.join(', ')}).`,
  empty: ({ lang }) => `The text in “${lang}” is empty.`,
  unclean: ({ lang }) => `The text in “${lang}” is empty.`,
  'too-long': ({ lang, most }) => `The text in “${lang}” is longer than ${most} characters.`,
  markup: ({ lang }) =>
    `The text in “${lang}” holds markup. Write plain text; a blank line begins a paragraph, “- ” a point.`,
}

function countryNamed(code: string): string {
  return `${countryName(code, 'en')} (${code})`
}

const memberFields = {
  name: () => 'the name is missing.',
  country: (value: string) =>
    `“${value}” is no country. Write a name of the network’s lists or two letters, such as KE.`,
  languages: (value: string) => `“${value}” is no list of language codes, such as en fr.`,
  contact: (value: string) => `“${value}” cannot be read.`,
  regional_network: (value: string) => `“${value}” cannot be read.`,
  voting: (value: string) => `voting is “${value}”; it has to be yes or no.`,
  joined: (value: string) => `“${value}” is no day, such as 2019-05-31, nor a month or year.`,
}
