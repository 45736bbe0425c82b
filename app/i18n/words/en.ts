import accessibility from '#locales/en/accessibility.json'
import answers from '#locales/en/answers.json'
import errors from '#locales/en/errors.json'
import findingsPage from '#locales/en/findings-page.json'
import frame from '#locales/en/frame.json'
import home from '#locales/en/home.json'
import journey from '#locales/en/journey.json'
import leaving from '#locales/en/leaving.json'
import monitoring from '#locales/en/monitoring.json'
import paper from '#locales/en/paper.json'
import privacy from '#locales/en/privacy.json'
import problems from '#locales/en/problems.json'
import report from '#locales/en/report.json'
import script from '#locales/en/script.json'
import style from '#locales/en/style.json'
import ui from '#locales/en/ui.json'

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
