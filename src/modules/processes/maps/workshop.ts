import { mapDifferences, originsBetween } from '../derivation/map-differences.ts'
import { mergeMaps } from '../derivation/merge-maps.ts'
import { unreadableFeel } from '../lint/expressions.ts'
import { lintForService } from '../lint/service-rules.ts'
import { askedBefore, unreadFrom } from '../outline/asked-before.ts'
import { stepWorks } from '../outline/how-change.ts'
import { readHow } from '../outline/how-in-file.ts'
import { movePlan, newestByName, versionsOfMap } from '../queries/versions-of-map.ts'
import { actOnComment, commentAsOfficer, commentAsResident, commentLength } from './comment-on-map.ts'
import { commentsForColleague, commentsForVisitor, openComments, openCommentsOf } from './comments.ts'
import { editMap, saveMapFile, undoMapChange } from './edit-map.ts'
import { mapToRun } from './map-to-run.ts'
import { newMap } from './new-map.ts'
import { noteLength, publishMap, withdrawMap } from './publish-map.ts'
import { drawnMaps, listedMaps, publishedMap } from './published-maps.ts'
import { mapForColleague, mapOf, mapsForBuilder } from './stored-map.ts'
import { changesForBuilder, changesShown, versionForBuilder, versionsForBuilder } from './versions.ts'

export type { Asked } from '../outline/asked-before.ts'
export type { StepWork } from '../outline/how-change.ts'
export type { HowDone } from '../outline/how-in-file.ts'
export type { VersionOfMap } from '../queries/versions-of-map.ts'
export type { MapComment } from './comments.ts'
export type { ListedMap, PublishedMap } from './published-maps.ts'
export type { StoredMap } from './stored-map.ts'

/** All that drawn maps are kept, changed, published and commented on with. */
export const mapWorkshop = {
  askedBefore,
  lintForService,
  mapToRun,
  movePlan,
  newestByName,
  readHow,
  stepWorks,
  unreadFrom,
  versionsOfMap,
  actOnComment,
  changesForBuilder,
  changesShown,
  commentAsOfficer,
  commentAsResident,
  commentLength,
  commentsForColleague,
  commentsForVisitor,
  drawnMaps,
  editMap,
  listedMaps,
  mapDifferences,
  mapForColleague,
  mapOf,
  mapsForBuilder,
  mergeMaps,
  newMap,
  noteLength,
  openComments,
  openCommentsOf,
  originsBetween,
  publishMap,
  publishedMap,
  saveMapFile,
  undoMapChange,
  unreadableFeel,
  versionForBuilder,
  versionsForBuilder,
  withdrawMap,
}
