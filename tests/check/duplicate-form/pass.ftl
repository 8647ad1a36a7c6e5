time-limit = Si la fille avait moins de { $child_age ->
        [one] { $child_age } an
        [many] { $child_age } ans
       *[other] { $child_age } ans
    }, la justice peut agir bien plus tard, en règle générale sans limite de temps. Il est toujours temps de renoncer.
