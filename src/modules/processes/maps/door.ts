// Maps that people draw: kept, changed, published, commented on.
export { actOnComment, commentAsOfficer, commentAsResident, commentLength } from './comment-on-map.ts'
export {
  commentsForColleague,
  commentsForVisitor,
  type MapComment,
  openComments,
  openCommentsOf,
} from './comments.ts'
export { editMap, undoMapChange } from './edit-map.ts'
export { mapToRun } from './map-to-run.ts'
export { newMap } from './new-map.ts'
export { noteLength, publishMap, withdrawMap } from './publish-map.ts'
export { drawnMaps, type ListedMap, listedMaps, type PublishedMap, publishedMap } from './published-maps.ts'
export { mapForColleague, mapOf, mapsForBuilder, type StoredMap } from './stored-map.ts'
export { changesForBuilder, changesShown, versionForBuilder, versionsForBuilder } from './versions.ts'
