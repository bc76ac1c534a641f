extension YAMLSample {
  /// Lists, groups, anchors and aliases.
  static let structure = [
    YAMLSample(
      "groups and lists in brackets",
      #"""
      a: {x: 1, y: [2, 3, {z: "q"}], "quoted key": 'v'}
      b: [a, b,
        c]
      c: {}
      d: []
      e: {x, y: }

      """#,
      #"""
      1:1-1:1+0 map
        1:1-1:2 key "a"
          1:4-1:4+0 map
            1:5-1:6 key "x"
              1:8-1:9+0 "1"
            1:11-1:12 key "y"
              1:14-1:14+0 list
                1:15-1:16+0 "2"
                1:18-1:19+0 "3"
                1:21-1:21+0 map
                  1:22-1:23 key "z"
                    1:25-1:28+1 "q"
            1:32-1:44 key "quoted key"
              1:46-1:49+1 "v"
        2:1-2:2 key "b"
          2:4-2:4+0 list
            2:5-2:6+0 "a"
            2:8-2:9+0 "b"
            3:3-3:4+0 "c"
        4:1-4:2 key "c"
          4:4-4:4+0 map
        5:1-5:2 key "d"
          5:4-5:4+0 list
        6:1-6:2 key "e"
          6:4-6:4+0 map
            6:5-6:6 key "x"
              6:6-6:6+0 ""
            6:8-6:9 key "y"
              6:11-6:11+0 ""
      """#),
    YAMLSample(
      "JSON",
      #"""
      {"a":1, "b":[1,2]}

      """#,
      #"""
      1:1-1:1+0 map
        1:2-1:5 key "a"
          1:6-1:7+0 "1"
        1:9-1:12 key "b"
          1:13-1:13+0 list
            1:14-1:15+0 "1"
            1:16-1:17+0 "2"
      """#),
    YAMLSample(
      "colons in lists",
      #"""
      a: [x:y, http://z, a: b]

      """#,
      #"""
      1:1-1:1+0 map
        1:1-1:2 key "a"
          1:4-1:4+0 list
            1:5-1:8+0 "x:y"
            1:10-1:18+0 "http://z"
            1:20-1:20+0 map
              1:20-1:21 key "a"
                1:23-1:24+0 "b"
      """#),
    YAMLSample(
      "lists in lists",
      #"""
      - a
      - b
      -
      - - c
        - d

      """#,
      #"""
      1:1-1:1+0 list
        1:3-1:4+0 "a"
        2:3-2:4+0 "b"
        3:2-3:2+0 ""
        4:3-4:3+0 list
          4:5-4:6+0 "c"
          5:5-5:6+0 "d"
      """#),
    YAMLSample(
      "groups in lists",
      #"""
      - a: 1
        b:
          - c
          - d: 2
      - {e: f}

      """#,
      #"""
      1:1-1:1+0 list
        1:3-1:3+0 map
          1:3-1:4 key "a"
            1:6-1:7+0 "1"
          2:3-2:4 key "b"
            3:5-3:5+0 list
              3:7-3:8+0 "c"
              4:7-4:7+0 map
                4:7-4:8 key "d"
                  4:10-4:11+0 "2"
        5:3-5:3+0 map
          5:4-5:5 key "e"
            5:7-5:8+0 "f"
      """#),
    YAMLSample(
      "a list that is not indented",
      #"""
      a:
      - x
      - y
      b: 1

      """#,
      #"""
      1:1-1:1+0 map
        1:1-1:2 key "a"
          2:1-2:1+0 list
            2:3-2:4+0 "x"
            3:3-3:4+0 "y"
        4:1-4:2 key "b"
          4:4-4:5+0 "1"
      """#),
    YAMLSample(
      "groups as keys",
      #"""
      ? [a, b]
      : 1
      ? {c: d}
      : 2
      ? plain
      : 3

      """#,
      #"""
      1:1-1:1+0 map
        1:3-1:3 key ""
          2:3-2:4+0 "1"
        3:3-3:3 key ""
          4:3-4:4+0 "2"
        5:3-5:8 key "plain"
          6:3-6:4+0 "3"
      """#),
    YAMLSample(
      "anchors and aliases",
      #"""
      a: &x text
      b: *x
      c: &y "quoted"
      d: *y
      &k other: v

      """#,
      #"""
      1:1-1:1+0 map
        1:1-1:2 key "a"
          1:4-1:8+0 "text"
        2:1-2:2 key "b"
          1:4-1:8+0 "text"
        3:1-3:2 key "c"
          3:4-3:10+0 "quoted"
        4:1-4:2 key "d"
          3:4-3:10+0 "quoted"
        5:1-5:6 key "other"
          5:11-5:12+0 "v"
      """#),
    YAMLSample(
      "an anchor set twice",
      #"""
      a: &a 1
      b: &a 2
      c: *a

      """#,
      #"""
      1:1-1:1+0 map
        1:1-1:2 key "a"
          1:4-1:5+0 "1"
        2:1-2:2 key "b"
          2:4-2:5+0 "2"
        3:1-3:2 key "c"
          2:4-2:5+0 "2"
      """#),
    YAMLSample(
      "merge keys",
      #"""
      base: &b {x: 1, y: 2}
      derived:
        <<: *b
        z: 3
      list: &l
        - *b
        - one
      again: *l

      """#,
      #"""
      1:1-1:1+0 map
        1:1-1:5 key "base"
          1:7-1:7+0 map
            1:11-1:12 key "x"
              1:14-1:15+0 "1"
            1:17-1:18 key "y"
              1:20-1:21+0 "2"
        2:1-2:8 key "derived"
          3:3-3:3+0 map
            3:3-3:5 key "<<"
              1:7-1:7+0 map
                1:11-1:12 key "x"
                  1:14-1:15+0 "1"
                1:17-1:18 key "y"
                  1:20-1:21+0 "2"
            4:3-4:4 key "z"
              4:6-4:7+0 "3"
        5:1-5:5 key "list"
          5:7-5:7+0 list
            1:7-1:7+0 map
              1:11-1:12 key "x"
                1:14-1:15+0 "1"
              1:17-1:18 key "y"
                1:20-1:21+0 "2"
            7:5-7:8+0 "one"
        8:1-8:6 key "again"
          5:7-5:7+0 list
            1:7-1:7+0 map
              1:11-1:12 key "x"
                1:14-1:15+0 "1"
              1:17-1:18 key "y"
                1:20-1:21+0 "2"
            7:5-7:8+0 "one"
      """#),
  ]
}
