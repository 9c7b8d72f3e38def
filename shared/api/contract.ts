import { accounts } from '../accounts/endpoints'
import { directoryImports, importPeople } from '../accounts/importEndpoints'
import { audit } from '../audit/endpoints'
import { chat } from '../chat/endpoints'
import { drafts } from '../drafts/endpoints'
import { draftLife } from '../drafts/lifeEndpoints'
import { draftMaterials } from '../drafts/materialEndpoints'
import { documents } from '../exports/documentEndpoints'
import { exportsContext } from '../exports/endpoints'
import { monthTables } from '../exports/monthEndpoints'
import { jobs } from '../jobs/endpoints'
import { elsewhere } from '../opinions/elsewhereEndpoints'
import { opinions } from '../opinions/endpoints'
import { opinionHandling } from '../opinions/handlingEndpoints'
import { questions } from '../opinions/questionEndpoints'
import { proposals } from '../proposals/endpoints'
import { search } from '../search/endpoints'
import { contactPoints } from '../stations/contactPoints'
import { stations } from '../stations/endpoints'
import { statistics } from '../statistics/endpoints'
import { system } from '../system/endpoints'
import { uploads } from '../uploads/endpoints'
import { wechatContext } from '../wechat/endpoints'
import { workbench } from '../workbench/endpoints'

/** Every endpoint of the product, by context. The spine: routes, handlers, client, OpenAPI and tests derive from it. */
export const contract = {
  system,
  accounts: { ...accounts, importPeople },
  drafts: { ...drafts, ...draftLife, ...draftMaterials },
  opinions: { ...opinions, ...questions, ...opinionHandling, ...elsewhere },
  workbench,
  chat,
  stations: { ...stations, ...contactPoints, ...directoryImports },
  proposals,
  statistics,
  search,
  exports: { ...exportsContext, ...documents, ...monthTables },
  jobs,
  audit,
  uploads,
  wechat: wechatContext,
}
