/** Words that a program might take for an instruction, or cannot break, turn or find letters for. */
export const evil = {
  formula: '=HYPERLINK("http://x.example","press")',
  plus: '+1',
  minus: '-1+2',
  at: '@SUM(A1:A9)',
  tab: '\t=1+1',
  wide: '＝１＋１',
  script: '<script>alert(1)</script> & </style> ]]> <!-- &lt;',
  marks: '**bold** _x0041_ `code` $t(note.dash) %s "so", ‘so’; so\u0007',
  turned: 'one \u202Eowt\u202C three \u2067four\u2069 \u200Ffive',
  arabic: 'ساعات من الانتظار (أكثر من 3) في العيادة',
  hebrew: 'יותר מדי טפסים & תורים',
  word: 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz'.repeat(3),
  emoji: '👩🏾‍⚕️ 👨‍👩‍👧‍👦 🏳️‍⚧️ ☂️',
  chinese: '他们让我等了一整天，没有人告诉我为什么，也没有人道歉'.repeat(2),
} as const
