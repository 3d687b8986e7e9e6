export const balance = {
  open: '看去向',
  list: '原文的去向',
  allInArticles: '原文的字都在稿件里。',
  missing: (count: number) => `${count} 处不属于任何稿件`,
  discarded: (count: number) => `弃置 ${count} 条`,
  furniture: (count: number) => `杂项 ${count} 块`,
};
