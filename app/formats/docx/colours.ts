/** Of the whole file; a designer changes styles, and these where no style says otherwise. */
export const colours = {
  ink: '211E1A',
  quiet: '5C554C',
  teal: '0F5A57',
  sand: 'E9E1D4',
  paper: 'FBF8F3',
  red: 'B3162C',
}
