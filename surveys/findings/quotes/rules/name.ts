import type { QuoteRule } from '../quote-rule'
import { patternsIn, words } from './patterns'

const capital = "\\p{Lu}[\\p{L}\\p{M}’'-]+"
const surnames =
  '[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤]'

const patterns = {
  en: [
    words(
      `(?:[Mm]rs?|[Mm]s|[Dd]r|[Pp]rof|Professor|Doctor|Madam|Sir|Officer|Inspector|Sergeant|Judge|Sister|Father|Pastor|Auntie?|Uncle)\\.? ${capital}`,
      'exact',
    ),
    words(
      `(?:[Mm]y name is|[Mm]y name['’]s|I am called|[Tt]hey call me|[Pp]eople call me|[Cc]alled me|[Nn]amed|I['’]m called) ["“'‘]?${capital}`,
      'exact',
    ),
  ],
  fr: [
    words(
      `(?:M\\.|Mme|Mlle|[Mm]onsieur|[Mm]adame|[Mm]ademoiselle|[Mm]aître|[Dd]octeur|Dr|[Cc]ommissaire|[Ii]nspecteur|[Tt]ante|[Pp]ère|[Pp]asteur) ${capital}`,
      'exact',
    ),
    words(
      `(?:[Jj]e m['’]appelle|[Mm]on (?:pré)?nom est|[Oo]n m['’]appelle|[Ss]['’]appelle|[Nn]ommée?) ["“«]? ?${capital}`,
      'exact',
    ),
  ],
  es: [
    words(
      `(?:[Ss]r|[Ss]ra|[Ss]rta|[Dd]r|[Dd]ra|[Ll]ic|[Ii]ng)\\. ${capital}|(?:[Dd]on|[Dd]oña|[Ss]eñora?|[Ss]eñorita|[Dd]octora?|[Ll]icenciad[ao]|[Cc]omisario|[Tt]ía|[Pp]adre) ${capital}`,
      'exact',
    ),
    words(
      `(?:[Mm]e llamo|[Mm]i nombre es|[Mm]e dicen|[Ss]e llama|[Mm]e conocen como|[Ll]lamada|[Ll]lamado) ["“«]?${capital}`,
      'exact',
    ),
  ],
  ru: [
    words(
      `(?:г-н|г-жа|[Гг]осподин|[Гг]оспож[аеу]|[Дд]октор|[Тт][ёе]тя|[Дд]ядя|[Мм]айор|[Кк]апитан|[Лл]ейтенант|[Сс]удья) ${capital}`,
      'exact',
    ),
    words(
      `(?:[Мм]еня зовут|[Ее][ёе] зовут|[Ее]го зовут|[Мм]о[ёе] имя|[Пп]о имени) ["«“]?(?:— )?${capital}`,
      'exact',
    ),
    words(`${capital} \\p{Lu}\\p{Ll}+(?:вич|вна|вичем|вной|вича|вны|вне)`, 'exact'),
  ],
  zh: [
    RegExp(
      `${surnames}\\p{Script=Han}{0,2}(?:先生|女士|小姐|太太|警官|医生|律师|老师|法官|阿姨|姐(?!妹|姐))`,
      'gu',
    ),
    RegExp(
      `(?:我|她|他)(?:的名字)?(?:叫|是叫)(?![了着他她它你我人过来做不什救车警醒喊停上谁一])(?:做)?\\p{Script=Han}{2,3}|我姓\\p{Script=Han}`,
      'gu',
    ),
  ],
}

export const name: QuoteRule = {
  code: 'name',
  level: 'warning',
  find: (text) => patternsIn(text, patterns),
}
