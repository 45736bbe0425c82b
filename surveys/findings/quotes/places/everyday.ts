import { keysOf } from '../text/words'
import type { Needs } from './name-tree'

/** What a name needs before it counts, for names that are everyday words of some language. */
export function needsOf(name: string): Needs {
  return table.get(keysOf(name).join(' ')) ?? 'nothing'
}

// Never taken for the everyday word where they could name a country.
const capital = {
  words: [
    'china turkey chad jordan guinea jersey swede swedes dane danes finn finns turk turks grenade',
    'maurice dominique chili irán cuba chile granada salvador antigua wales gales saba trinidad',
    'principe siria galicia java crimea korea тринидад сальвадор урал крым',
    'normandie bretagne corse andorra florida',
  ],
  phrases: 'la réunion|el salvador|los angeles|the states',
}

const inside = {
  words: [
    'nice reading bath mobile split orange cork lens tours angers nancy cannes essen bergen male bari',
    'pole poles polish scot scots brit brits phoenix perm natal surat pune kandy bata kara tete beira',
    'jos nis lae nadi goma limón salto tula victoria douglas stanley hamilton darwin wellington',
    'constantine florence adelaide kingston livingstone rosario concepción córdoba valencia',
    'fortaleza santos recife león mérida colón cuenca pereira medina limerick sale',
    'reunión seúl susa cali roma lima sucre quito tirana manila mascate colonia damas damasco sidon nara',
    'vienne rennes gênes valence liège brême catane lille pau milan berne gand bâle bale',
    'puebla trujillo machala ponce braga porto porter praia cologne dallas boston denver perth bristol',
    'leeds patras turin tunis sousse homs taiz osh och riga kano gulu thika busia wau juba',
    'niza viena palma tema basilea lausana fez fès sana saná doha kayes accra acra',
    'того дели вена мале манила сана лион кали кара бата гома тула тика сус бат корк канди нант',
    'салто сальто леон вау розо кале кочи бари порту киль уси лаэ ниш орёл владимир киров николаев',
    'гранада виктория софия лима рим питер днепр ош росарио валенсия константина аделаида',
    'фес кано мостар тамале натал прая сплит мариго тира дили сочи горна александрия берген',
  ],
  phrases:
    'la paz|le cap|the hague|la haye|la haya|the valley|la plata|santa cruz|san miguel|san juan|' +
    'san josé|santa ana|port said|la ceiba|el alto|san cristóbal|san fernando|saint pierre|' +
    'santa marta|las palmas|las vegas|mar del plata|basse terre|san antonio|san diego',
}

const capitals = {
  words: ['us car psa roc eau eua rsa ksa prc png usa rca цар дрк'],
  phrases: 'u s',
}

const table = new Map<string, Needs>([
  ...named(capitals, 'capitals'),
  ...named(inside, 'inside'),
  ...named(capital, 'capital'),
])

function named({ words, phrases }: { words: string[]; phrases: string }, needs: Needs) {
  const names = [...words.flatMap((line) => line.split(' ')), ...phrases.split('|')]
  return names.map((name): [string, Needs] => [keysOf(name).join(' '), needs])
}
