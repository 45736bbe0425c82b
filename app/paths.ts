/** Every address of the house, spelled once. */
export const paths = {
  home: (lang: string) => `/${lang}`,
  exit: () => '/exit',
  health: () => '/healthz',
  staff: () => '/staff',
  staffStyle: () => '/staff/style',
}
