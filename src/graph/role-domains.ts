/** Walks of life, one bit each, and the words of roles that show them. */
const DOMAINS = [
  [
    'STATE',
    /总统|总理|首相|主席|书记|部长|外长|发言人|议员|议长|市长|省长|州长|国务|大使|官员|局长|厅长|主任|委员|政治|特首|司长|将军|司令|president|minister|spokes|senator|congress|ambassador|secretary|governor|mayor|official|general|diplomat|representative/iu,
  ],
  [
    'BUSINESS',
    /总裁|董事|经理|创始人|首席|老板|企业家|投资|CEO|chief executive|founder|chairman|executive|investor|entrepreneur/iu,
  ],
  [
    'SCHOLAR',
    /教授|研究员|学者|博士|专家|院士|所长|分析师|讲师|历史学家|经济学家|科学家|professor|researcher|scholar|expert|scientist|economist|historian|analyst|fellow/iu,
  ],
  [
    'MEDIA',
    /记者|主编|编辑|作家|评论员|主持人|诗人|journalist|editor|writer|author|columnist|reporter/iu,
  ],
  ['LAW', /律师|法官|检察|lawyer|attorney|judge|prosecutor/iu],
  [
    'ARTS',
    /导演|演员|歌手|艺术家|画家|音乐|摄影师|作曲|director of the film|actor|singer|artist|musician|filmmaker/iu,
  ],
  ['MEDICINE', /医生|医师|护士|院长|doctor|physician|nurse/iu],
  [
    'PRIVATE',
    /村民|居民|市民|学生|农民|工人|店主|家属|父亲|母亲|妻子|丈夫|儿子|女儿|司机|resident|student|farmer|worker|father|mother|wife|husband|driver/iu,
  ],
] as const;

/**
 * The walks of life that roles show, as bits; 0 for none. Two people of one name whose bits have nothing
 * in common are taken for two.
 *
 * @example
 * findRoleDomains(['外交部发言人']) & findRoleDomains(['当地村民']) // 0
 */
export function findRoleDomains(roles: readonly string[]): number {
  let domains = 0;
  for (const role of roles)
    DOMAINS.forEach(([, pattern], bit) => {
      if (pattern.test(role)) domains |= 1 << bit;
    });
  return domains;
}

/** The bit of a walk of life by its name in the table; throws on a name that is not there. */
export function findDomain(name: string): number {
  const bit = DOMAINS.findIndex(([known]) => known === name);
  if (bit === -1) throw new Error(`There is no walk of life ${name}.`);
  return 1 << bit;
}
