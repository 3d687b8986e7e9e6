import type { Texts } from '../zh';

export const undoing: Texts['undoing'] = {
  acts: {
    typing: 'Typing',
    deletion: 'Deletion',
    paste: 'Paste',
    cut: 'Cut',
    drop: 'Drag text',
    drag: 'Move',
    restore: 'Restore',
    reclaim: 'Put in tray',
    replace: 'Replace',
    moveTo: 'Move to article',
    accept: 'Accept',
    field: 'Edit field',
    edit: 'Change',
  },
  undo: (act) => `Undo: ${act}`,
  redo: (act) => `Redo: ${act}`,
  recent: 'Recent changes',
  steps: (count) => `${count} step${count === 1 ? '' : 's'}`,
  undone: (act) => `Undone: ${act}`,
  redone: (act) => `Redone: ${act}`,
  undoneTo: (count, act) => `${count} steps undone, to before “${act}”`,
};
