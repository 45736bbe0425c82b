import accessibility from '#locales/ru/accessibility.json'
import answers from '#locales/ru/answers.json'
import errors from '#locales/ru/errors.json'
import findingsPage from '#locales/ru/findings-page.json'
import frame from '#locales/ru/frame.json'
import home from '#locales/ru/home.json'
import journey from '#locales/ru/journey.json'
import leaving from '#locales/ru/leaving.json'
import monitoring from '#locales/ru/monitoring.json'
import paper from '#locales/ru/paper.json'
import privacy from '#locales/ru/privacy.json'
import problems from '#locales/ru/problems.json'
import report from '#locales/ru/report.json'
import script from '#locales/ru/script.json'
import style from '#locales/ru/style.json'
import ui from '#locales/ru/ui.json'

export const words = {
  accessibility,
  answers,
  errors,
  'findings-page': findingsPage,
  frame,
  home,
  journey,
  leaving,
  monitoring,
  paper,
  privacy,
  problems,
  report,
  script,
  style,
  ui,
}
