;; One decision of a two-layer net whose first layer is a sum of table rows, one for each feature of the state.
;;
;; Memory starts with the places of everything, as 32-bit numbers: 0 templates, 4 their end, 8 buckets of the table, 12 mask
;; of a bucket's byte offset, 16 rows, 20 start of the hidden layer, 24 weights of the classes, 28 their start, 32 end of
;; the blocks of one atom, which come first, 36 room for a hash of each template, 40 its end; at 44 the class that came
;; second is left, at 48 the lead over it.
;; Templates come in blocks of four: their salts, then the places of their atoms, four at a time: of one atom each or of four.
;; A bucket has four entries; an entry is a row's number in 18 bits under the upper 14 bits of its hash. Row 0 is zeros and stands for features that have no row, so that no
;; branch is taken on them: a wrong guess of the processor would cost more than the sum.
(module
  (import "net" "memory" (memory 1))

  (func $mix (param $h v128) (result v128)
    (local.set $h (i32x4.mul (v128.xor (local.get $h) (i32x4.shr_u (local.get $h) (i32.const 15))) (v128.const i32x4 0x2c1b3c6d 0x2c1b3c6d 0x2c1b3c6d 0x2c1b3c6d)))
    (local.set $h (i32x4.mul (v128.xor (local.get $h) (i32x4.shr_u (local.get $h) (i32.const 12))) (v128.const i32x4 0x297a2d39 0x297a2d39 0x297a2d39 0x297a2d39)))
    (v128.xor (local.get $h) (i32x4.shr_u (local.get $h) (i32.const 15))))

  ;; The class of highest score among the `count` bytes at `list`; the first wins a tie.
  (func (export "choose") (param $list i32) (param $count i32) (result i32)
    (local $at i32) (local $end i32) (local $buckets i32) (local $mask i32) (local $rows i32)
    (local $hash i32) (local $row i32) (local $v v128)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (local $e v128) (local $f v128) (local $g v128) (local $h v128)
    (local $class i32) (local $score i32) (local $best i32) (local $most i32) (local $next i32) (local $second i32)
    (local.set $row (i32.load (i32.const 20)))
    (local.set $a (v128.load (local.get $row)))
    (local.set $b (v128.load offset=16 (local.get $row)))
    (local.set $c (v128.load offset=32 (local.get $row)))
    (local.set $d (v128.load offset=48 (local.get $row)))
    (local.set $e (v128.load offset=64 (local.get $row)))
    (local.set $f (v128.load offset=80 (local.get $row)))
    (local.set $g (v128.load offset=96 (local.get $row)))
    (local.set $h (v128.load offset=112 (local.get $row)))
    (local.set $at (i32.load (i32.const 0)))
    (local.set $row (i32.load (i32.const 36)))
    (local.set $buckets (i32.load (i32.const 8)))
    (local.set $mask (i32.load (i32.const 12)))
    (local.set $rows (i32.load (i32.const 16)))
    ;; Hashes of the features, four at a time: of the blocks of one atom, then of the others.
    (local.set $end (i32.load (i32.const 32)))
    (block $noSingles (loop $singles
      (br_if $noSingles (i32.ge_u (local.get $at) (local.get $end)))
      (local.set $v (v128.load (local.get $at)))
      (local.set $v (i32x4.add (local.get $v) (i32x4.mul (v128.const i32x4 0x9e3779b1 0x9e3779b1 0x9e3779b1 0x9e3779b1)
        (v128.load32_lane 3 (i32.load offset=28 (local.get $at)) (v128.load32_lane 2 (i32.load offset=24 (local.get $at)) (v128.load32_lane 1 (i32.load offset=20 (local.get $at)) (v128.load32_zero (i32.load offset=16 (local.get $at)))))))))
      (v128.store (local.get $row) (call $mix (local.get $v)))
      (local.set $row (i32.add (local.get $row) (i32.const 16)))
      (local.set $at (i32.add (local.get $at) (i32.const 32)))
      (br $singles)))
    (local.set $end (i32.load (i32.const 4)))
    (block $noOthers (loop $others
      (br_if $noOthers (i32.ge_u (local.get $at) (local.get $end)))
      (local.set $v (v128.load (local.get $at)))
      (local.set $v (i32x4.add (local.get $v) (i32x4.mul (v128.const i32x4 0x9e3779b1 0x9e3779b1 0x9e3779b1 0x9e3779b1)
        (v128.load32_lane 3 (i32.load offset=28 (local.get $at)) (v128.load32_lane 2 (i32.load offset=24 (local.get $at)) (v128.load32_lane 1 (i32.load offset=20 (local.get $at)) (v128.load32_zero (i32.load offset=16 (local.get $at)))))))))
      (local.set $v (i32x4.add (local.get $v) (i32x4.mul (v128.const i32x4 0x85ebca77 0x85ebca77 0x85ebca77 0x85ebca77)
        (v128.load32_lane 3 (i32.load offset=44 (local.get $at)) (v128.load32_lane 2 (i32.load offset=40 (local.get $at)) (v128.load32_lane 1 (i32.load offset=36 (local.get $at)) (v128.load32_zero (i32.load offset=32 (local.get $at)))))))))
      (local.set $v (i32x4.add (local.get $v) (i32x4.mul (v128.const i32x4 0xc2b2ae3d 0xc2b2ae3d 0xc2b2ae3d 0xc2b2ae3d)
        (v128.load32_lane 3 (i32.load offset=60 (local.get $at)) (v128.load32_lane 2 (i32.load offset=56 (local.get $at)) (v128.load32_lane 1 (i32.load offset=52 (local.get $at)) (v128.load32_zero (i32.load offset=48 (local.get $at)))))))))
      (local.set $v (i32x4.add (local.get $v) (i32x4.mul (v128.const i32x4 0x27d4eb2f 0x27d4eb2f 0x27d4eb2f 0x27d4eb2f)
        (v128.load32_lane 3 (i32.load offset=76 (local.get $at)) (v128.load32_lane 2 (i32.load offset=72 (local.get $at)) (v128.load32_lane 1 (i32.load offset=68 (local.get $at)) (v128.load32_zero (i32.load offset=64 (local.get $at)))))))))
      (v128.store (local.get $row) (call $mix (local.get $v)))
      (local.set $row (i32.add (local.get $row) (i32.const 16)))
      (local.set $at (i32.add (local.get $at) (i32.const 80)))
      (br $others)))
    ;; The place of each one's row: of the bucket's entries at most one has the hash, the others become 0. Apart from the
    ;; sum, so that the processor fetches many at a time.
    (local.set $at (i32.load (i32.const 36)))
    (local.set $end (i32.load (i32.const 40)))
    (loop $places
      (local.set $hash (i32.load (local.get $at)))
      (local.set $v (v128.load (i32.add (local.get $buckets) (i32.and (i32.shl (local.get $hash) (i32.const 4)) (local.get $mask)))))
      (local.set $v (v128.and
        (v128.and (local.get $v) (v128.const i32x4 0x3ffff 0x3ffff 0x3ffff 0x3ffff))
        (i32x4.eq
          (i32x4.shr_u (v128.xor (local.get $v) (i32x4.splat (local.get $hash))) (i32.const 18))
          (v128.const i32x4 0 0 0 0))))
      (local.set $v (v128.or (local.get $v) (i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7 (local.get $v) (local.get $v))))
      (i32.store (local.get $at) (i32.add (local.get $rows) (i32.shl
        (i32.or (i32x4.extract_lane 0 (local.get $v)) (i32x4.extract_lane 1 (local.get $v)))
        (i32.const 6))))
      (br_if $places (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 4))) (local.get $end))))
    (local.set $at (i32.load (i32.const 36)))
    (loop $features
      (local.set $row (i32.load (local.get $at)))
      (local.set $v (v128.load (local.get $row)))
      (local.set $a (i16x8.add (local.get $a) (i16x8.extend_low_i8x16_s (local.get $v))))
      (local.set $b (i16x8.add (local.get $b) (i16x8.extend_high_i8x16_s (local.get $v))))
      (local.set $v (v128.load offset=16 (local.get $row)))
      (local.set $c (i16x8.add (local.get $c) (i16x8.extend_low_i8x16_s (local.get $v))))
      (local.set $d (i16x8.add (local.get $d) (i16x8.extend_high_i8x16_s (local.get $v))))
      (local.set $v (v128.load offset=32 (local.get $row)))
      (local.set $e (i16x8.add (local.get $e) (i16x8.extend_low_i8x16_s (local.get $v))))
      (local.set $f (i16x8.add (local.get $f) (i16x8.extend_high_i8x16_s (local.get $v))))
      (local.set $v (v128.load offset=48 (local.get $row)))
      (local.set $g (i16x8.add (local.get $g) (i16x8.extend_low_i8x16_s (local.get $v))))
      (local.set $h (i16x8.add (local.get $h) (i16x8.extend_high_i8x16_s (local.get $v))))
      (br_if $features (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 4))) (local.get $end))))
    (local.set $v (v128.const i32x4 0 0 0 0))
    (local.set $a (i16x8.max_s (local.get $a) (local.get $v)))
    (local.set $b (i16x8.max_s (local.get $b) (local.get $v)))
    (local.set $c (i16x8.max_s (local.get $c) (local.get $v)))
    (local.set $d (i16x8.max_s (local.get $d) (local.get $v)))
    (local.set $e (i16x8.max_s (local.get $e) (local.get $v)))
    (local.set $f (i16x8.max_s (local.get $f) (local.get $v)))
    (local.set $g (i16x8.max_s (local.get $g) (local.get $v)))
    (local.set $h (i16x8.max_s (local.get $h) (local.get $v)))
    (local.set $most (i32.const 0x80000000))
    (local.set $second (i32.const 0x80000000))
    (local.set $best (i32.load8_u (local.get $list)))
    (local.set $end (i32.add (local.get $list) (local.get $count)))
    (loop $classes
      (local.set $class (i32.load8_u (local.get $list)))
      (local.set $row (i32.add (i32.load (i32.const 24)) (i32.shl (local.get $class) (i32.const 7))))
      (local.set $v
        (i32x4.add
          (i32x4.add
            (i32x4.add
              (i32x4.dot_i16x8_s (local.get $a) (v128.load (local.get $row)))
              (i32x4.dot_i16x8_s (local.get $b) (v128.load offset=16 (local.get $row))))
            (i32x4.add
              (i32x4.dot_i16x8_s (local.get $c) (v128.load offset=32 (local.get $row)))
              (i32x4.dot_i16x8_s (local.get $d) (v128.load offset=48 (local.get $row)))))
          (i32x4.add
            (i32x4.add
              (i32x4.dot_i16x8_s (local.get $e) (v128.load offset=64 (local.get $row)))
              (i32x4.dot_i16x8_s (local.get $f) (v128.load offset=80 (local.get $row))))
            (i32x4.add
              (i32x4.dot_i16x8_s (local.get $g) (v128.load offset=96 (local.get $row)))
              (i32x4.dot_i16x8_s (local.get $h) (v128.load offset=112 (local.get $row)))))))
      (local.set $score
        (i32.add
          (i32.load (i32.add (i32.load (i32.const 28)) (i32.shl (local.get $class) (i32.const 2))))
          (i32.add
            (i32.add (i32x4.extract_lane 0 (local.get $v)) (i32x4.extract_lane 1 (local.get $v)))
            (i32.add (i32x4.extract_lane 2 (local.get $v)) (i32x4.extract_lane 3 (local.get $v))))))
      (if (i32.gt_s (local.get $score) (local.get $most))
        (then
          (local.set $second (local.get $most))
          (local.set $next (local.get $best))
          (local.set $most (local.get $score))
          (local.set $best (local.get $class)))
        (else (if (i32.gt_s (local.get $score) (local.get $second)) (then
          (local.set $second (local.get $score))
          (local.set $next (local.get $class))))))
      (br_if $classes (i32.lt_u (local.tee $list (i32.add (local.get $list) (i32.const 1))) (local.get $end))))
    (i32.store (i32.const 44) (local.get $next))
    (i32.store (i32.const 48) (i32.sub (local.get $most) (local.get $second)))
    (local.get $best)))
